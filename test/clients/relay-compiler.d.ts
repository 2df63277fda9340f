/** The package gives the path of its binary for this machine. */
declare module 'relay-compiler' {
  const path: string;
  // biome-ignore lint/style/noDefaultExport: as the package has it.
  export default path;
}
