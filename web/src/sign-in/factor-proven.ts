const CHANNEL = 'ro-factor';

/** Tells the other tabs of this browser that a factor was proven at the provider. Nothing secret is in it. */
export function tellFactorProven(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('proven');
  channel.close();
}

/** Hears of it. @returns how to stop listening */
export function onFactorProven(react: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = react;
  return () => channel.close();
}
