import { execFile } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

/** Markdown to HTML by a program that we did not write, as trusting as it can be configured. */
export type Renderer = (markdown: string) => Promise<string>;

const markdownIt = new MarkdownIt({ html: true, linkify: true });

export const RENDERERS: Record<string, Renderer> = {
  'markdown-it': async (markdown) => markdownIt.render(markdown),
  marked: async (markdown) => marked.parse(markdown, { gfm: true }),
  'cmark-gfm': (markdown) => pipe('cmark-gfm', ['--unsafe', ...CMARK_EXTENSIONS], markdown),
  'python-markdown': (markdown) =>
    pipe('/usr/bin/python3', ['-m', 'markdown', '-x', 'tables', '-x', 'fenced_code'], markdown),
  pandoc: (markdown) => pipe('pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none'], markdown),
};

const CMARK_EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'].flatMap(
  (name) => ['-e', name],
);

/** Debian packages of the renderers that are programs. */
export const RENDERER_PACKAGES = ['cmark-gfm', 'pandoc', 'python3-markdown'];

function pipe(command: string, args: string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(input);
  });
}
