import { ProviderBrowser } from '../../support/provider/browser';
import type { Answer, Door } from './door';

export const LEAVE = '/api/v1/sign-in/oidc';

/** Somebody who signs in at the provider: their browser, here and there. */
export class Traveller {
  readonly there = new ProviderBrowser();
  /** The cookies this browser keeps of us. */
  readonly cookies = new Map<string, string>();

  constructor(private readonly door: Door) {}

  /** Goes all the way there and back. */
  async signIn(subject: string, leave = LEAVE): Promise<Answer> {
    return this.arrive(await this.goThere(subject, leave));
  }

  /** Leaves for the provider, signs in, and stands before our door again. */
  async goThere(subject: string, leave = LEAVE): Promise<URL> {
    const left = await this.get(leave);
    if (left.status !== 303) throw new Error(left.text);
    return this.there.signIn(String(left.headers['location']), subject);
  }

  arrive(back: URL): Promise<Answer> {
    return this.get(back.pathname + back.search);
  }

  async get(url: string): Promise<Answer> {
    const answer = await this.door.nobody.get(url, this.headers());
    this.keep(answer);
    return answer;
  }

  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'x-requested-with': 'ro', ...(cookie !== '' && { cookie }) };
  }

  keep({ headers }: Answer): void {
    const set = headers['set-cookie'];
    for (const cookie of Array.isArray(set) ? set : [set].filter((one) => one !== undefined)) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
