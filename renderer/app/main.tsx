/** 界面的入口。 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { present } from '#shared/lib/assert.ts';
import { takeLaunchToken } from '#renderer/lib/transport.ts';
import '#renderer/ui/styles.ts';
import { Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';

takeLaunchToken();
const router = createAppRouter();

createRoot(present(document.getElementById('root'), 'index.html 里有 root')).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
