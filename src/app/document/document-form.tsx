import { CircleCheck, ListChecks } from 'lucide-react';
import { memo, useId } from 'react';
import type { SopDocument, SopFields } from '@/core/sop/model';
import { LiveText } from '@/ui/live-text';
import { useDraft } from '@/ui/use-draft';
import { useSession } from '../editor/session-context';
import './document-form.css';
import { FIELD_GROUPS, type FieldSpec, missingMinimum, STATUSES } from './field-groups';
import { ListField } from './list-field';
import { TableField } from './table-field';

/** The document's own fields, grouped as a person thinks of them. */
export function DocumentForm({ doc }: { doc: SopDocument }) {
  return (
    <div className="document-form">
      <Completeness doc={doc} />
      {FIELD_GROUPS.map((group) => (
        <section key={group.title} className="field-group">
          <h2>{group.title}</h2>
          <div className="fields">
            {group.fields.map((spec) => (
              <Field key={spec.key} spec={spec} value={doc[spec.key]} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Completeness({ doc }: { doc: SopFields }) {
  const { missing, of } = missingMinimum(doc);
  const done = of - missing.length;
  return (
    <div className="completeness">
      {missing.length === 0 ? (
        <CircleCheck size={18} aria-hidden />
      ) : (
        <ListChecks size={18} aria-hidden />
      )}
      <p>
        <strong>
          {done} of {of} fields that a usable SOP needs are filled.
        </strong>{' '}
        {missing.length > 0 ? `Still empty: ${missing.join(', ')}.` : 'Ready to be reviewed.'}
      </p>
    </div>
  );
}

interface FieldProps {
  spec: FieldSpec;
  value: SopFields[FieldSpec['key']];
}

const Field = memo(function Field({ spec, value }: FieldProps) {
  const id = useId();
  return (
    <fieldset className="field" data-kind={spec.kind} aria-labelledby={id}>
      <div className="field-label">
        <span id={id}>{spec.label}</span>
        {spec.minimum && <span className="field-minimum">needed</span>}
        {spec.hint && <span className="field-hint">{spec.hint}</span>}
      </div>
      <Control spec={spec} value={value} />
    </fieldset>
  );
});

function Control({ spec, value }: FieldProps) {
  const session = useSession();
  const save = (fields: Partial<SopFields>) => session.edit({ type: 'set-fields', fields });
  switch (spec.kind) {
    case 'line':
    case 'text':
      return (
        <LiveText
          label={spec.label}
          framed
          singleLine={spec.kind === 'line'}
          lines={spec.kind === 'text' ? 3 : 1}
          placeholder={spec.placeholder}
          value={value as string}
          onSave={(text) => save({ [spec.key]: text })}
        />
      );
    case 'date':
      return (
        <DateField
          label={spec.label}
          value={value as string}
          onSave={(date) => save({ [spec.key]: date })}
        />
      );
    case 'status':
      return (
        <select
          className="input"
          aria-label={spec.label}
          value={value as string}
          onChange={(event) => void save({ status: event.target.value as SopFields['status'] })}
        >
          {STATUSES.map(({ value: status, name }) => (
            <option key={status} value={status}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'list':
    case 'tags':
      return (
        <ListField
          label={spec.label}
          item={spec.item}
          placeholder={spec.placeholder}
          values={value as string[]}
          onSave={(values) => save({ [spec.key]: values })}
        />
      );
    case 'table':
      return (
        <TableField
          label={spec.label}
          item={spec.item}
          columns={spec.columns}
          rows={value as Record<string, string | boolean>[]}
          onSave={(rows) => save({ [spec.key]: rows })}
        />
      );
    default:
      return spec satisfies never;
  }
}

interface DateFieldProps {
  label: string;
  value: string;
  onSave: (value: string) => Promise<unknown>;
}

function DateField({ label, value, onSave }: DateFieldProps) {
  const draft = useDraft(value, onSave);
  return (
    <input
      type="date"
      className="input"
      aria-label={label}
      value={draft.value}
      onChange={(event) => draft.change(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  );
}
