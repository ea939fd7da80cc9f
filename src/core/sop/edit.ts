import type { EditCommand } from './edit-command';
import { type EditContext, EditDraft, type PlannedEdit } from './edit-draft';
import { groupSteps, moveSection, setSectionTitle, ungroupSection } from './edit-sections';
import {
  addScreenshot,
  addStep,
  deleteSteps,
  duplicateSteps,
  mergeSteps,
  moveSteps,
  removeScreenshot,
  replaceScreenshot,
  setStep,
  splitStep,
} from './edit-steps';
import type { SopView } from './entities';
import type { SopFields } from './model';

/**
 * Works out what a command changes in the rows. Pure: nothing is applied.
 * @throws EditRefused when the step or section it names is gone.
 */
export function planEdit(view: SopView, command: EditCommand, context: EditContext): PlannedEdit {
  const draft = new EditDraft(view, context);
  carryOut(draft, command);
  return draft.result();
}

function carryOut(draft: EditDraft, command: EditCommand): void {
  switch (command.type) {
    case 'set-fields':
      return setFields(draft, command.fields);
    case 'set-step':
      return setStep(draft, command.stepId, command.patch);
    case 'set-section-title':
      return setSectionTitle(draft, draft.section(command.sectionId), command.title);
    case 'add-step':
      return addStep(draft, command.sectionId, command.afterStepId, command.text);
    case 'delete-steps':
      return deleteSteps(draft, draft.steps(command.stepIds));
    case 'duplicate-steps':
      return duplicateSteps(draft, draft.steps(command.stepIds));
    case 'merge-steps':
      return mergeSteps(draft, draft.steps(command.stepIds));
    case 'split-step':
      return splitStep(draft, draft.step(command.stepId), command.offset);
    case 'move-steps':
      return moveSteps(draft, draft.steps(command.stepIds), command.sectionId, command.afterStepId);
    case 'group-steps':
      return groupSteps(draft, draft.steps(command.stepIds), command.title);
    case 'move-section':
      return moveSection(draft, command.sectionId, command.afterSectionId);
    case 'ungroup-section':
      return ungroupSection(draft, command.sectionId);
    case 'remove-screenshot':
      return removeScreenshot(draft, command.screenshotId);
    case 'add-screenshot':
      return addScreenshot(draft, command.screenshotId);
    case 'replace-screenshot':
      return replaceScreenshot(draft, command.screenshotId);
    default:
      command satisfies never;
  }
}

function setFields(draft: EditDraft, fields: Partial<SopFields>): void {
  const names = Object.keys(fields);
  draft.label = names.length === 1 ? `change of ${names[0]}` : 'change of the document fields';
  draft.mergeKey = `fields:${names.sort().join(',')}`;
  draft.patch('sops', draft.view.sop, fields);
}
