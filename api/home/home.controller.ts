import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/permit';
import { HOME_PAGE } from './home-page';

/** The page at `/` until the desk is there. */
@ApiExcludeController()
@Controller()
export class HomeController {
  /** What this is, and where to go. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Public('tells what this is; the same for everybody')
  page(): string {
    return HOME_PAGE;
  }
}
