/** Pages for people who read with their ears as well as their eyes: real headings, captions and table heads, no script. */
import type { Language } from '../../text/languages.ts';

/** Markup that is safe to put into a page; only this file makes it from text. */
export type Html = { readonly html: string };

/** Text as it stands, whatever it holds. */
export function text(words: string): Html {
  const html = words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  return { html };
}

/** An element around its content. */
export function element(name: 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'small', ...content: readonly Html[]): Html {
  return { html: `<${name}>${joined(content)}</${name}>` };
}

/** Pieces one after another. */
export function all(pieces: readonly Html[]): Html {
  return { html: joined(pieces) };
}

/** A link to a source; an address that is not of the web stays text. */
export function link(address: string, words: string): Html {
  if (!/^https?:\/\//i.test(address)) return text(words);
  return { html: `<a href="${text(address).html}" rel="noreferrer">${text(words).html}</a>` };
}

/** A place in the page that `jump` goes to. */
export function anchor(id: string, words: string): Html {
  return { html: `<span id="${text(id).html}">${text(words).html}</span>` };
}

/** A link to an anchor of the same page. */
export function jump(id: string, words: string): Html {
  return { html: `<a href="#${text(id).html}">${text(words).html}</a>` };
}

/** A numbered list. */
export function list(items: readonly Html[]): Html {
  return { html: `<ol>${joined(items.map((item) => element('li', item)))}</ol>` };
}

export type HtmlTable = {
  readonly caption: string;
  /** The heading right above says the same: the caption is for ears alone. */
  readonly isHeaded?: boolean;
  readonly heads: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Html[])[];
};

/** A table that a screen reader can walk. It scrolls by itself where the page is narrow, by keyboard too. */
export function table({ caption, isHeaded = false, heads, rows }: HtmlTable): Html {
  const head = joined(heads.map((words) => ({ html: `<th scope="col">${text(words).html}</th>` })));
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${first?.html ?? ''}</th>${rest.map(({ html }) => `<td>${html}</td>`).join('')}</tr>`,
  );
  const name = text(caption).html;
  return {
    html: `<div class="wide" role="region" tabindex="0" aria-label="${name}"><table><caption${isHeaded ? ' class="heard"' : ''}>${name}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`,
  };
}

/** Reads on screen and on paper, light and dark; contrast 7:1 or better. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #767c85; --head: #eef1f5; --link: #0b4a8f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9ecf1; --paper: #15181c; --line: #9aa1ab; --head: #23282f; --link: #9cc7ff; } }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1.25rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { margin-top: 2rem; }
a { color: var(--link); } .wide { overflow-x: auto; } p { max-width: 46rem; } td p, th p { margin: 0 0 .4rem; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding: .4rem 0; font-weight: 600; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--head); } tbody th { font-weight: 600; min-width: 11rem; width: 34%; }
small { font-size: .875rem; font-weight: 400; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; } tr { break-inside: avoid; } }
`;

/** A whole page, complete in itself: it asks for nothing from anywhere. */
export function page(language: Language, title: string, content: readonly Html[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title).html}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content.map(({ html }) => html).join('\n')}
</main>
</body>
</html>
`;
}

function joined(pieces: readonly Html[]): string {
  return pieces.map(({ html }) => html).join('');
}
