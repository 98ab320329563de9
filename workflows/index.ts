/** The workflows a worker hosts; the bundle is made from this file. */
export { admissionWorkflow } from './admission.workflow';
export { trainingClassWorkflow } from './training-class.workflow';
export { transferWorkflow } from './transfer.workflow';
export { verificationRequestWorkflow } from './verification-request.workflow';
export { reorganisationWorkflow } from './reorganisation.workflow';
export { packMigrationWorkflow } from './pack-migration.workflow';
export { sweepWorkflow } from './sweep.workflow';
