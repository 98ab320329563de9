/** For mutation tests: the law alone, without database, its tests in one file (tests/rules/together.ts). */
const { transform, transformIgnorePatterns, moduleFileExtensions } = require('./jest.config.cjs');
module.exports = {
  transform,
  transformIgnorePatterns,
  moduleFileExtensions,
  testEnvironment: require.resolve('./tests/support/first-failure.cjs'),
  roots: ['<rootDir>/tests', '<rootDir>/rules'],
  testMatch: ['<rootDir>/tests/rules/together.ts'],
};
