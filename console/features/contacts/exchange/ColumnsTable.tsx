import type { ColumnTarget } from '#contract/contact-files.ts';
import { Table } from '../../../ui/index.ts';
import { useFields } from '../use-fields.ts';
import type { Begun } from './begun.ts';
import { HoldsCell } from './HoldsCell.tsx';

interface ColumnsProps {
  reading: Begun['reading'];
  columns: readonly ColumnTarget[];
  onChange: (index: number, target: ColumnTarget) => void;
}

/** What each column holds, with the first of what stands in it. */
export function ColumnsTable({ reading, columns, onChange }: ColumnsProps) {
  const { fields } = useFields('person');
  return (
    <div className="columns-table">
      <Table
        caption="Columns of the file"
        rowKey={({ index }) => String(index)}
        rows={reading.columns.map((column, index) => ({ ...column, index }))}
        columns={[
          { key: 'header', head: 'Column', names: true, cell: ({ header }) => header || 'without a name' },
          {
            key: 'target',
            head: 'Holds',
            cell: ({ header, index }) => (
              <HoldsCell
                header={header}
                fields={fields}
                target={columns[index] ?? 'ignore'}
                columns={columns}
                onChange={(target) => onChange(index, target)}
              />
            ),
          },
          { key: 'examples', head: 'For example', cell: ({ examples }) => examples.filter(Boolean).join(', ') },
        ]}
      />
    </div>
  );
}
