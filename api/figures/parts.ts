import { Plans } from './plans';
import { PlansController } from './plans.controller';
import { FiguresSight } from './sight';

export const FIGURE_CONTROLLERS = [PlansController];
export const FIGURE_DESKS = [FiguresSight, Plans];
