/** Every sentence gets the facts that it names: a code that is used for two sentences leaves one of them without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../core/text/languages.ts';
import { CATALOGUES, type CatalogueName } from '../../core/text/say.ts';

const HOOKS: Readonly<Record<string, CatalogueName>> = {
  useText: 'app',
  useReviewText: 'review',
  useCommentText: 'comments',
  useEvidenceText: 'evidence',
  useSourceText: 'review',
  useComparisonText: 'comparison',
  useRedlineText: 'redline',
};

type Use = {
  readonly where: string;
  readonly catalogue: CatalogueName;
  readonly code: string;
  /** Names of the facts given; null when they are not written out there. */
  readonly facts: readonly string[] | null;
};

const ROOT = join(import.meta.dirname, '..', '..');

/** Sentences that a file names by a literal code, with the names of the facts it gives. */
function usesIn(file: string): Use[] {
  const tree = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const speakers = new Map<string, CatalogueName>();
  const uses: Use[] = [];
  const add = (catalogue: CatalogueName, code: ts.Node | undefined, facts: ts.Node | undefined) => {
    if (code === undefined || !ts.isStringLiteral(code)) return;
    uses.push({ where: file, catalogue, code: code.text, facts: namesOf(facts) });
  };
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isCallExpression(node.initializer)) {
      const catalogue = HOOKS[node.initializer.expression.getText()];
      if (catalogue !== undefined) speakers.set(node.name.getText(), catalogue);
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first, second, third, fourth] = node.arguments;
      const catalogue = speakers.get(node.expression.text);
      if (catalogue !== undefined) add(catalogue, first, second);
      else if (node.expression.text === 'say' && second && ts.isStringLiteral(second) && second.text in CATALOGUES) {
        add(second.text as CatalogueName, third, fourth);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return uses;
}

function namesOf(facts: ts.Node | undefined): string[] | null {
  if (facts === undefined) return [];
  if (!ts.isObjectLiteralExpression(facts)) return null;
  const names = facts.properties.map(({ name }) => name?.getText() ?? null);
  return names.includes(null) ? null : names.filter((name) => name !== null);
}

type Part = { readonly type: number; readonly value?: unknown; readonly options?: Record<string, { value: Part[] }> };

/** What a sentence names, in every form of it; types 1 to 6 of the syntax tree name a fact. */
function namedBy(text: string): string[] {
  const within = (parts: readonly Part[]): string[] =>
    parts.flatMap(({ type, value, options = {} }) => [
      ...(type >= 1 && type <= 6 ? [String(value)] : []),
      ...Object.values(options).flatMap((option) => within(option.value)),
    ]);
  return [...new Set(within(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))];
}

test('every sentence gets the facts that it names', () => {
  const uses = ['core', 'engine', 'electron', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap(usesIn);
  expect(uses.length).toBeGreaterThan(1_000);
  const lacking = uses.flatMap(({ where, catalogue, code, facts }) => {
    const text = (CATALOGUES[catalogue].en as Readonly<Record<string, string>>)[code];
    if (text === undefined) return [`${where}: ${catalogue} has no ${code}`];
    const missing = facts === null ? [] : namedBy(text).filter((name) => !facts.includes(name));
    return missing.length === 0 ? [] : [`${where}: ${catalogue} ${code} wants ${missing.join(', ')}`];
  });
  expect(lacking).toEqual([]);
});

test.each(LANGUAGES)('no catalogue in %s has a code twice, where the later would win in silence', (language) => {
  const folder = join(ROOT, 'core', 'text', language);
  for (const file of readdirSync(folder)) {
    const codes = readFileSync(join(folder, file), 'utf8').match(/^ {2}"[^"]+":/gm) ?? ['nothing'];
    expect(codes.length, file).toBeGreaterThan(0);
    expect(
      codes.filter((code, i) => codes.indexOf(code) !== i),
      file,
    ).toEqual([]);
  }
});
