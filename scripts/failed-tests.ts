/** Names of what failed in the JSON reports of the two test runners, so that the end of a long run says it. */
import { z } from 'zod';

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string().default(''),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** One line a failed test, and one a file that did not load: file, name, first words of the reason. */
export function failedUnits(json: unknown): readonly string[] {
  return VitestReport.parse(json).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length > 0) {
      return failed.map(({ fullName, failureMessages }) => failureLine(name, fullName, failureMessages?.[0]));
    }
    return status === 'failed' ? [failureLine(name, 'the file did not load', message)] : [];
  });
}

type Suite = { readonly specs: readonly Spec[]; readonly suites?: readonly Suite[] | undefined };
type Spec = z.infer<typeof PlaywrightSpec>;

const PlaywrightError = z.object({ message: z.string().default('') });
const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(PlaywrightError).default([]) })) })),
});
const PlaywrightSuite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(PlaywrightSpec), suites: z.array(PlaywrightSuite).optional() }),
);
const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite), errors: z.array(PlaywrightError) });

/** One line a story that failed at every telling, and one an error outside of stories. */
export function failedStories(json: unknown): readonly string[] {
  const { suites, errors } = PlaywrightReport.parse(json);
  return [
    ...specsOf(suites)
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => failureLine(file, title, reasonOf(tests))),
    ...errors.map(({ message }) => failureLine('stories', 'outside of a story', message)),
  ];
}

function specsOf(suites: readonly Suite[]): readonly Spec[] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

function reasonOf(tests: Spec['tests']): string | undefined {
  return tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message;
}

/** So much of a reason is enough to find it in the whole output. */
const REASON_LENGTH = 300;

function failureLine(file: string, name: string, reason: string | undefined): string {
  const plain = (reason ?? '').replaceAll(/\u001B\[[\d;]*m/g, '').replaceAll(/\s+/g, ' ');
  return `${file}: ${name}${plain === '' ? '' : `: ${plain.slice(0, REASON_LENGTH)}`}`;
}
