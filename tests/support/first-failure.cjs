const { TestEnvironment } = require('jest-environment-node');

/** Skips what is left once a test has failed: a mutant that one test noticed needs no other. */
module.exports = class FirstFailure extends TestEnvironment {
  failed = false;

  async handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
};
