/** Imports that the bundler answers. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports class names by default
  export default classes;
}
declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports the address by default
  export default url;
}
