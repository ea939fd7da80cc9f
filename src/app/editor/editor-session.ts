import { createStore, type StoreApi } from 'zustand';
import type { EditCommand } from '@/core/sop/edit-command';
import type { SopDocument } from '@/core/sop/model';
import type { AppMessage } from '@/platform/messages';
import type { AppPorts } from '../ports';
import { shareStructure } from '../structural-sharing';
import { showProblem, useToasts } from '../toast-store';
import { sentenceOf } from '../use-live';
import { allSteps, placeByOne } from './step-places';

/** A step that should get the focus once it is on the screen. */
export interface FocusWish {
  stepId: string;
  part: 'card' | 'text';
  caret: 'start' | 'end';
}

export interface EditorState {
  status: 'loading' | 'ready' | 'missing' | 'failed';
  /** Why it failed, as a sentence. */
  problem: string | null;
  doc: SopDocument | null;
  history: { undo: string | null; redo: string | null };
  selected: ReadonlySet<string>;
  /** Where a selection with Shift begins. */
  anchor: string | null;
  /** Edits on their way to the store. */
  saving: number;
  unsaved: boolean;
  wish: FocusWish | null;
}

/**
 * One SOP open in one surface: what it looks like now, and everything a person can do to it.
 * Edits are posted the moment they are made; the document comes back from the store.
 */
export class EditorSession {
  readonly store: StoreApi<EditorState> = createStore(() => ({
    status: 'loading',
    problem: null,
    doc: null,
    history: { undo: null, redo: null },
    selected: new Set<string>(),
    anchor: null,
    saving: 0,
    unsaved: false,
    wish: null,
  }));

  /** Set while a step is being added: the one that then is new gets the focus. */
  private awaitingNew: { known: Set<string>; caret: FocusWish['caret'] } | null = null;

  constructor(
    readonly ports: AppPorts,
    readonly sopId: string,
  ) {}

  /** Follows the stored document until the returned function is called. */
  open(): () => void {
    const fail = (reason: unknown) =>
      this.store.setState({ status: 'failed', problem: sentenceOf(reason) });
    const ends = [
      this.ports.observe(
        () => this.ports.loadSop(this.sopId),
        (doc) => this.receive(doc),
        fail,
      ),
      this.ports.observeHistory(this.sopId, (history) => this.store.setState({ history }), fail),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /** Posts an edit now. Resolves to whether it was stored; a refusal is shown. */
  edit(command: EditCommand): Promise<boolean> {
    return this.post({ type: 'sop/edit', sopId: this.sopId, command });
  }

  undo(): Promise<boolean> {
    return this.post({ type: 'sop/undo', sopId: this.sopId });
  }

  redo(): Promise<boolean> {
    return this.post({ type: 'sop/redo', sopId: this.sopId });
  }

  addStep(sectionId: string, afterStepId: string | null): void {
    this.awaitNew('end');
    void this.edit({ type: 'add-step', sectionId, afterStepId, text: '' });
  }

  split(stepId: string, offset: number): Promise<boolean> {
    this.awaitNew('start');
    return this.edit({ type: 'split-step', stepId, offset });
  }

  duplicate(stepIds: string[]): void {
    void this.edit({ type: 'duplicate-steps', stepIds });
  }

  merge(stepIds: string[]): void {
    this.clearSelection();
    void this.edit({ type: 'merge-steps', stepIds });
    this.focusStep(stepIds[0], 'card');
  }

  mergeWithNext(stepId: string): void {
    const next = this.neighbour(stepId, 1);
    if (next) this.merge([stepId, next]);
    else showProblem('This is the last step: there is none after it to merge with.');
  }

  group(stepIds: string[]): void {
    this.clearSelection();
    void this.edit({ type: 'group-steps', stepIds, title: 'New section' });
  }

  /** Deletes steps, moves the focus on, and offers to take it back. */
  async delete(stepIds: string[]): Promise<void> {
    const steps = this.steps();
    const gone = new Set(stepIds);
    const first = steps.findIndex((step) => gone.has(step.id));
    const next =
      steps.slice(first).find((s) => !gone.has(s.id)) ??
      steps
        .slice(0, Math.max(first, 0))
        .reverse()
        .find((s) => !gone.has(s.id));
    const one = stepIds.length === 1 ? steps[first] : undefined;
    this.clearSelection();
    this.focusStep(next?.id, 'card');
    if (!(await this.edit({ type: 'delete-steps', stepIds }))) return;
    useToasts.getState().show({
      text: one ? `Deleted step ${one.number}.` : `Deleted ${stepIds.length} steps.`,
      tone: 'info',
      action: { label: 'Undo', run: () => void this.undo() },
    });
  }

  /** Moves a step up or down by one, with the whole selection when it is part of it. */
  moveByOne(stepId: string, by: -1 | 1): void {
    const { doc, selected } = this.store.getState();
    const ids = selected.has(stepId) ? selected : new Set([stepId]);
    const place = doc && placeByOne(doc, ids, by);
    if (place) void this.edit({ type: 'move-steps', stepIds: this.inOrder(ids), ...place });
  }

  toggleSelected(stepId: string, range: boolean): void {
    const { selected, anchor } = this.store.getState();
    const next = new Set(selected);
    const ids = this.steps().map((step) => step.id);
    const from = anchor ? ids.indexOf(anchor) : -1;
    if (range && from >= 0) {
      const to = ids.indexOf(stepId);
      for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
    } else if (!next.delete(stepId)) {
      next.add(stepId);
    }
    this.store.setState({ selected: next, anchor: stepId });
  }

  clearSelection(): void {
    this.store.setState({ selected: new Set(), anchor: null });
  }

  /** The chosen steps in document order. */
  inOrder(ids: ReadonlySet<string>): string[] {
    return this.steps()
      .map((step) => step.id)
      .filter((id) => ids.has(id));
  }

  focusStep(
    stepId: string | undefined,
    part: FocusWish['part'],
    caret: FocusWish['caret'] = 'end',
  ): void {
    if (stepId) this.store.setState({ wish: { stepId, part, caret } });
  }

  focusNeighbour(stepId: string, by: -1 | 1): void {
    this.focusStep(this.neighbour(stepId, by), 'card');
  }

  /** Takes the wish for a step's focus, once. */
  takeWish(): void {
    this.store.setState({ wish: null });
  }

  private neighbour(stepId: string, by: -1 | 1): string | undefined {
    const steps = this.steps();
    return steps[steps.findIndex((step) => step.id === stepId) + by]?.id;
  }

  private steps() {
    const { doc } = this.store.getState();
    return doc ? allSteps(doc) : [];
  }

  private awaitNew(caret: FocusWish['caret']): void {
    this.awaitingNew = { known: new Set(this.steps().map((step) => step.id)), caret };
  }

  private receive(loaded: SopDocument | null): void {
    if (!loaded) {
      this.store.setState({ status: 'missing', doc: null });
      return;
    }
    const { doc: before, selected } = this.store.getState();
    const doc = shareStructure(before, loaded);
    const ids = new Set(allSteps(doc).map((step) => step.id));
    const kept = [...selected].filter((id) => ids.has(id));
    this.store.setState({
      status: 'ready',
      doc,
      ...(kept.length < selected.size ? { selected: new Set(kept) } : {}),
    });
    const waiting = this.awaitingNew;
    const added = waiting && [...ids].find((id) => !waiting.known.has(id));
    if (!added) return;
    this.awaitingNew = null;
    this.focusStep(added, 'text', waiting.caret);
  }

  private async post(message: AppMessage): Promise<boolean> {
    this.store.setState((state) => ({ saving: state.saving + 1 }));
    const reply = await this.ports.send(message);
    this.store.setState((state) => ({ saving: state.saving - 1, unsaved: !reply.ok }));
    if (!reply.ok) {
      this.awaitingNew = null;
      showProblem(reply.message);
    }
    return reply.ok;
  }
}
