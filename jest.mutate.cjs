/** For mutation tests: the law alone, without database. Random walks are left out; a mutant must be caught by a rule's own tests. */
const { transform, transformIgnorePatterns, ...shared } = require('./jest.config.cjs');
module.exports = {
  transform,
  transformIgnorePatterns,
  testEnvironment: shared.testEnvironment,
  testMatch: shared.testMatch,
  moduleFileExtensions: shared.moduleFileExtensions,
  // the rooms a test reaches a rule through: without them only tests that import a mutated file themselves would be asked
  roots: ['<rootDir>/tests/rules', '<rootDir>/tests/support', '<rootDir>/rules'],
  testPathIgnorePatterns: [
    'walk\\.test\\.ts$',
    'properties\\.test\\.ts$',
    'tests/rules/staffing/',
    'tests/rules/rights/',
    'tests/rules/world/',
    'regulations\\.test\\.ts$',
  ],
};
