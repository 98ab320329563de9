/** The sentence with each `{name}` replaced; one that is not given stays visible. */
export function put(sentence: string, parts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
