import Dexie, { type PromiseExtended, type Table } from 'dexie';
import type {
  EditRow,
  PictureRow,
  RecordingRow,
  ScreenshotRow,
  SectionRow,
  SopRow,
  StepRow,
} from './rows';
import { version1 } from './versions/version-1';

/** The name is part of the product: changing it would lose everybody's SOPs. */
const DATABASE_NAME = 'sopwright';

/** Everything that is kept, in IndexedDB. Only this folder knows Dexie. */
export class SopwrightDatabase extends Dexie {
  sops!: Table<SopRow, string>;
  sections!: Table<SectionRow, string>;
  steps!: Table<StepRow, string>;
  screenshots!: Table<ScreenshotRow, string>;
  pictures!: Table<PictureRow, string>;
  edits!: Table<EditRow, number>;
  recording!: Table<RecordingRow, 'current'>;

  constructor(name = DATABASE_NAME) {
    super(name);
    version1(this);
  }

  /** A full disk closes the database and keeps it closed; Dexie would remember that, but room may come. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      this.close({ disableAutoOpen: false });
      throw error;
    });
  }
}
