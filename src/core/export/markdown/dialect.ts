/** What differs between readers of Markdown. */
export interface MarkdownDialect {
  /** Characters that become entities wherever they stand in text. */
  entities: readonly string[];
  /** Callouts as GitHub's alerts (`> [!NOTE]`); false: as quotes that begin with the word. */
  alerts: boolean;
  /** Lines between `---` at the very beginning; null where the reader would show them. */
  frontMatter: ((title: string) => string) | null;
}

/** GitHub, GitLab's rendering, Azure DevOps and most others. */
export const GFM: MarkdownDialect = {
  // `|` would end a cell, `@` begins mentions, a back-tick is an end of code to some even when escaped
  entities: ['<', '>', '&', '\\', '$', '~', '{', '}', '=', '^', '|', '@', '`'],
  alerts: true,
  frontMatter: null,
};
