/** For mutation tests: the law alone, without database. Random walks are left out; a mutant must be caught by a rule's own tests. */
const { transform, transformIgnorePatterns, ...shared } = require('./jest.config.cjs');
module.exports = {
  transform,
  transformIgnorePatterns,
  testEnvironment: shared.testEnvironment,
  testMatch: shared.testMatch,
  moduleFileExtensions: shared.moduleFileExtensions,
  roots: ['<rootDir>/tests/rules'],
  testPathIgnorePatterns: [
    'walk\\.test\\.ts$',
    'properties\\.test\\.ts$',
    'tests/rules/staffing/',
    'tests/rules/rights/',
    'tests/rules/world/',
    'regulations\\.test\\.ts$',
  ],
};
