import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Builds the story page into `folder` (story.html and story.js), to be opened in a browser. */
export async function buildStory(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('index.tsx', import.meta.url))],
    bundle: true,
    outfile: `${folder}/story.js`,
    jsx: 'automatic',
    loader: { '.md': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
  });
  const style = 'html,body,#pane{height:100%;margin:0}body{overflow:hidden}';
  await writeFile(
    `${folder}/story.html`,
    `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="pane"></div><script src="story.js"></script>`,
  );
}
