import { randomUUID } from 'node:crypto';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import type { Masked } from '../../language/mask.ts';
import { SlotPlaces } from '../../language/pieces.ts';
import { LINK_SCHEMES } from '../../schema/link-schemes.ts';
import type { Vocabulary } from '../../schema/parameter.ts';
import type { StepPieces } from '../../shared/pieces.ts';
import type { OwnCommands } from '../../shell/effects/table.ts';
import { depthLimit } from '../1-parse/depth-limit.ts';
import { readMarkdown } from '../1-parse/read-markdown.ts';
import { remarkPlaces } from '../2-place/remark-places.ts';
import { sectionNodes } from '../2-place/section-nodes.ts';
import type { PageContext } from '../page-context.ts';
import { codeHandlers } from './code/code-handler.ts';
import { rehypeCode } from './code/rehype-code.ts';
import { remarkMdxCode } from './code/remark-mdx-code.ts';
import { remarkShell } from './code/remark-shell.ts';
import { type Confirm, remarkTargets } from './code/remark-targets.ts';
import { rehypeAnchors } from './headings/rehype-anchors.ts';
import { type Headings, rehypeHeadings } from './headings/rehype-headings.ts';
import { rehypeSectionNumbers } from './headings/rehype-section-numbers.ts';
import { remarkHeadingIds } from './headings/remark-heading-ids.ts';
import { rehypeLinks } from './links/rehype-links.ts';
import { rehypeSchemes } from './links/rehype-schemes.ts';
import { remarkPageLinks } from './links/remark-page-links.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { rehypeChoices } from './rehype-choices.ts';
import { rehypeCustomers } from './rehype-customers.ts';
import { rehypeRawWhereNeeded } from './rehype-raw-where-needed.ts';
import { rehypeSlots, withSlots } from './rehype-slots.ts';
import { rehypeSteps } from './rehype-steps.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTasks } from './rehype-tasks.ts';
import { rehypeWhen } from './rehype-when.ts';
import { remarkNotices } from './remark-notices.ts';
import { remarkTimeline, type TimelineEntry } from './remark-timeline.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { stepsOf } from './step-pieces.ts';

export interface RenderInput
  extends Pick<PageContext, 'file' | 'base' | 'resolve' | 'report' | 'asksForField' | 'holdsAddress'> {
  masked: Masked;
  /** The title in the front matter, if there is one. */
  ownTitle: string | undefined;
  /** What the page is called without any title. */
  name: string;
  /** The page's parameters. */
  vocabulary: Vocabulary;
  /** The headings of lists of steps. */
  steps: readonly string[];
  /** What the site says of commands of its own. */
  commands: OwnCommands;
  confirm: Confirm;
  /** The schemes that the site allows links to have, beyond those that every site does. */
  schemes: readonly string[];
  /** Of a retrospective: the day of its incident. */
  incidentDay: string | undefined;
}

export interface Rendered extends Headings {
  tree: HastRoot;
  scaled: PageContext['scaled'];
  /** What happened when, of a retrospective. */
  timeline: TimelineEntry[];
  /** Where its slots are. */
  places: SlotPlaces;
  /** What is to be done, as data. */
  steps: StepPieces[];
}

/**
 * Markdown to the tree of the page's body, by one pipeline: parse, put sections back, turn into
 * HTML, sanitise what the author wrote, and only then make the elements that are ours.
 */
export function render({
  masked,
  ownTitle,
  name,
  vocabulary,
  steps,
  commands,
  confirm,
  schemes,
  incidentDay,
  ...input
}: RenderInput): Rendered {
  const allowed = [...LINK_SCHEMES, ...schemes];
  const context: PageContext = {
    ...input,
    masked,
    nonce: randomUUID(),
    holders: [],
    targets: new Map(),
    sources: new Map(),
    scaled: [],
    places: new SlotPlaces(),
    steps: [],
  };
  const headings: Headings = { title: undefined, titleId: undefined, headings: [] };
  const timeline: TimelineEntry[] = [];
  let markdown: MdastRoot | undefined;
  const processor = unified()
    .use(remarkPageLinks, context)
    .use(remarkPlaces, context)
    .use(remarkMdxCode, context)
    .use(remarkHeadingIds, context)
    .use(remarkShell, context, vocabulary)
    .use(remarkTargets, context, commands, confirm)
    .use(() => (tree: MdastRoot): void => {
      markdown = tree;
    })
    .use(remarkNotices, context)
    .use(remarkTimeline, masked, incidentDay, timeline)
    .use(markdownToHtml, { allowDangerousHtml: true, clobberPrefix: context.nonce, handlers: codeHandlers(context) })
    .use(rehypeRawWhereNeeded, masked)
    .use(rehypeSchemes, context, allowed)
    .use(rehypeSanitize, sanitizeSchema(context.nonce, allowed))
    .use(rehypeWhen, context)
    .use(rehypeChoices, context, vocabulary)
    .use(rehypeLinks, context)
    .use(rehypeHeadings, context, ownTitle, name, headings)
    .use(rehypeAnchors, context, headings)
    .use(rehypeCode, context)
    .use(rehypeTables)
    .use(rehypeTasks)
    .use(rehypeSteps, context, steps)
    .use(rehypeSectionNumbers, context)
    .use(rehypeCustomers, { isIncident: incidentDay !== undefined })
    .use(rehypeSlots, context);
  const tree = processor.runSync(readMarkdown(masked.text, [depthLimit(masked), sectionNodes(context)])) as HastRoot;
  const title = headings.title && withSlots(headings.title, context);
  return {
    tree,
    timeline,
    title,
    places: context.places,
    steps: markdown ? stepsOf(context, markdown, commands) : [],
    scaled: context.scaled,
    titleId: headings.titleId,
    headings: headings.headings.map((heading) => ({ ...heading, children: withSlots(heading.children, context) })),
  };
}
