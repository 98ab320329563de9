import { DefaultNamingStrategy } from 'typeorm';

/** Columns are the property's name in snake_case, so that SQL written by hand needs no quotes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
