import type { Block, Table } from '../../../core/report/report-document.ts';
import css from './method.module.css';

/** Blocks of a report as a page on screen: paragraphs, headings, lists and tables. */
export function ReportBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, i) => <OneBlock key={i} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return block.role === 'command' ? (
        <p className={css['formula']}>{block.content.text}</p>
      ) : (
        <p className={block.role === 'note' ? css['note'] : css['text']}>{block.content.text}</p>
      );
    case 'subheading':
      return <h3 className={css['heading']}>{block.text}</h3>;
    case 'list':
      return (
        <ul className={css['list']}>
          {block.items.map(({ text }, i) => (
            <li key={i}>{text}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableBlock table={block} />;
    case 'figure':
    case 'verdicts':
    case 'sources':
      // A page on the method has none of them; they are drawn by the typesetter.
      return null;
  }
}

function TableBlock({ table }: { readonly table: Table }) {
  return (
    <div className={css['scroll']}>
      <table className={css['table']}>
        <caption>
          <strong>{table.caption}</strong> {table.reading.text}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ heading, align }) => (
              <th key={heading} scope="col" data-align={align}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map(({ text }, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column} data-align={table.columns[column]?.align}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
