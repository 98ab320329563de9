import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startWords } from '../lang/i18n';
import { queries } from './queries';
import { router } from './router';
import { applyTextSize } from './text-size';
import { cssVariables, theme } from './theme';

startWords();
applyTextSize();

/** The content policy lets in only style sheets that carry the nonce of this answer. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/** Everything the screens stand in. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Notifications position="bottom-center" autoClose={8000} />
    </MantineProvider>
  );
}
