import type { Heading, Link, PhrasingContent, Root, RootContent } from 'mdast';
import type { Branch, Section, SopDocument, Step } from '@/core/sop/model';
import { altTextOf } from '../alt-text';
import { oneLine } from '../clean-text';
import type { CollectedPictures } from '../collect-pictures';
import { blocksAfter, blocksBefore, controlRows, statusWarning } from '../document-blocks';
import { branchText, type GoToNames, goToNames } from '../go-to-names';
import { bodyNodes, callout, heading, labelled, table } from './blocks';
import type { MarkdownDialect } from './dialect';
import { HeadingAnchors } from './heading-anchors';
import { inlinePhrasing, inlineText } from './inline';
import { serialize } from './serialize';

interface Writing {
  sop: SopDocument;
  names: GoToNames;
  pictures: CollectedPictures;
  dialect: MarkdownDialect;
  anchors: HeadingAnchors;
  /** By step or section id. */
  anchorOf: Map<string, string>;
  /** Links whose heading may come later. */
  pending: { link: Link; id: string }[];
}

/**
 * The document as Markdown, one heading a step with "Step N" in its text, so that the numbering
 * survives any renderer.
 *
 * @param sections the visible ones, numbered
 */
export function writeMarkdown(
  sop: SopDocument,
  sections: Section[],
  pictures: CollectedPictures,
  dialect: MarkdownDialect,
): string {
  const writing: Writing = {
    sop,
    names: goToNames(sections),
    pictures,
    dialect,
    anchors: new HeadingAnchors(),
    anchorOf: new Map(),
    pending: [],
  };
  const tree: Root = { type: 'root', children: documentNodes(writing, sections) };
  for (const { link, id } of writing.pending) link.url = `#${writing.anchorOf.get(id) ?? ''}`;
  const front = dialect.frontMatter?.(oneLine(sop.title)) ?? '';
  return front + serialize(tree, dialect);
}

function documentNodes(writing: Writing, sections: Section[]): RootContent[] {
  const { sop, dialect } = writing;
  const warning = statusWarning(sop.status);
  const titled = sections.some((section) => oneLine(section.title) !== '');
  return [
    head(writing, 1, oneLine(sop.title) || 'Untitled SOP'),
    ...(warning ? callout('warning', warning, dialect) : []),
    table([['Document control', ''], ...controlRows(sop, sections)]),
    ...blocksBefore(sop).flatMap((block) => [
      head(writing, 2, block.title),
      ...block.body.flatMap(bodyNodes),
    ]),
    head(writing, 2, 'Procedure'),
    ...sections.flatMap((section) => sectionNodes(writing, section, titled)),
    ...blocksAfter(sop).flatMap((block) => [
      head(writing, 2, block.title),
      ...block.body.flatMap(bodyNodes),
    ]),
  ];
}

function sectionNodes(writing: Writing, section: Section, titled: boolean): RootContent[] {
  const title = oneLine(section.title) || 'Further steps';
  return [
    ...(titled ? [head(writing, 3, title, section.id)] : []),
    ...section.steps.flatMap((step) => stepNodes(writing, step, titled ? 4 : 3)),
  ];
}

function stepNodes(writing: Writing, step: Step, depth: Heading['depth']): RootContent[] {
  const { dialect } = writing;
  const rich = inlinePhrasing(step.richText);
  const sentence = rich.length > 0 ? rich : inlineText(step.text);
  return [
    head(writing, depth, `Step ${step.number}${step.optional ? ' (optional)' : ''}`, step.id),
    ...(sentence.length > 0 ? [{ type: 'paragraph' as const, children: sentence }] : []),
    ...step.callouts.flatMap((one) => callout(one.kind, one.text, dialect)),
    ...pictureNodes(writing, step),
    ...(oneLine(step.expectedResult) === ''
      ? []
      : labelled('Expected result:', step.expectedResult)),
    ...step.branches.flatMap((branch) => branchNodes(writing, branch)),
  ];
}

function pictureNodes({ pictures }: Writing, step: Step): RootContent[] {
  const shown = step.screenshots.flatMap((shot): RootContent[] => {
    const picture = pictures.get(shot.id);
    if (!picture) return [];
    const image = { type: 'image' as const, url: picture.path, alt: altTextOf(step, shot) };
    return [{ type: 'paragraph', children: [image] }];
  });
  if (shown.length > 0 || !step.screenshotOmitted) return shown;
  const detail = inlineText(step.screenshotOmitted.detail);
  if (detail.length === 0 || step.screenshotOmitted.reason === 'turned-off') return [];
  const why: PhrasingContent[] = [{ type: 'text', value: 'No picture: ' }, ...detail];
  return [{ type: 'paragraph', children: [{ type: 'emphasis', children: why }] }];
}

function branchNodes(writing: Writing, branch: Branch): RootContent[] {
  const children: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: 'If' }] },
    { type: 'text', value: ' ' },
    ...inlineText(branchText(branch)),
  ];
  const name = branch.goTo && writing.names.get(branch.goTo.id);
  if (branch.goTo && name) {
    const link: Link = { type: 'link', url: '', children: [{ type: 'text', value: name }] };
    writing.pending.push({ link, id: branch.goTo.id });
    children.push({ type: 'text', value: ' → ' }, link);
  }
  return [{ type: 'paragraph', children }];
}

function head(writing: Writing, depth: Heading['depth'], text: string, id?: string): Heading {
  const anchor = writing.anchors.add(text);
  if (id !== undefined) writing.anchorOf.set(id, anchor);
  return heading(depth, text);
}
