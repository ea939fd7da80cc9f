import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

export interface PreviewServer {
  /** Address of a screen, from its query and hash. */
  url: (query: string) => string;
  close: () => Promise<void>;
}

/** Builds the preview page and serves it on this machine. */
export async function servePreview(): Promise<PreviewServer> {
  const root = resolve(import.meta.dirname, '../..');
  const settings: InlineConfig = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    resolve: { alias: { '@': join(root, 'src') } },
    build: { outDir: join(root, '.output/preview-page'), emptyOutDir: true, target: 'esnext' },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(settings);
  const server = await preview(settings);
  const address = server.httpServer.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: (query) => `http://127.0.0.1:${port}/index.html?${query}`,
    close: () => server.close(),
  };
}
