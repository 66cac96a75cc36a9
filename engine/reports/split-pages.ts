export function splitPages(svg: string): readonly string[] {
  return [svg];
}
