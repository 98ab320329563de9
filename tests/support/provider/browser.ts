/** As much of a browser as the provider needs: it keeps cookies and stops where the way leads out of the provider. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  /** Signs in there by the form, if asked to, and answers the address that leads back. */
  async signIn(address: string, subject: string): Promise<URL> {
    const { origin } = new URL(address);
    let at = new URL(address);
    let form: URLSearchParams | undefined;
    for (let step = 0; step < 10; step += 1) {
      const response = await this.open(at, form);
      form = undefined;
      const location = response.headers.get('location');
      if (location !== null) {
        at = new URL(location, at);
        if (at.origin !== origin) return at;
      } else if (at.pathname.startsWith('/interaction/')) {
        form = new URLSearchParams({ login: subject });
      } else {
        throw new Error(`${response.status} at ${at.pathname}: ${await response.text()}`);
      }
    }
    throw new Error('the provider leads around in a circle');
  }

  async open(at: URL, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
