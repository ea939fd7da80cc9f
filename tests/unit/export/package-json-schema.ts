import { toJsonSchema } from '@valibot/to-json-schema';
import { PackageSchema, PhrasingSchema } from '@/core/sop/schema/package-schema';

/** Where the schema is published: it ships with the extension. */
export const SCHEMA_FILE = 'assets/public/schema/sop-v1.json';

/** The package format as JSON Schema, for people who read or make packages with other tools. */
export function packageJsonSchema(): object {
  const schema = toJsonSchema(PackageSchema, {
    definitions: { phrasing: PhrasingSchema },
    // a number in JSON is finite
    ignoreActions: ['finite'],
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'SOPwright package (sop.json), format version 1',
    description:
      'Times are epoch milliseconds, durations milliseconds, boxes of screenshots picture pixels. Step numbers are derived: 1-based over the whole SOP.',
    ...rest,
  };
}
