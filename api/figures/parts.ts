import { Figures } from './figures';
import { FiguresController } from './figures.controller';
import { Plans } from './plans';
import { PlansController } from './plans.controller';
import { FiguresSight } from './sight';

export const FIGURE_CONTROLLERS = [PlansController, FiguresController];
export const FIGURE_DESKS = [FiguresSight, Plans, Figures];
