/**
 * How much of a document is read. Each is far above what any partner publishes and far below what would make the hub
 * slow or short of memory. Breaking one is a fatal problem of the document, never an exception.
 */
export const limits = {
  /** Bytes of one document as fetched. */
  bytes: 20 * 1024 * 1024,
  /** Rows of one table or sheet: 100,000, and what stands above and below them. */
  rows: 100_100,
  /** Cells of one document, with the copies that spans and merged ranges make. */
  cells: 2_000_000,
  /** Characters in all cells of one document, counted again for every cell that shows the same text. */
  tableCharacters: 50_000_000,
  /** Columns of one table; Excel's own limit. */
  columns: 16_384,
  /** Elements within each other in HTML. Browsers stop at about the same depth. */
  depth: 256,
  /** Elements of one HTML page, those that the parser makes for itself included. */
  elements: 1_000_000,
  /** Attributes of one HTML element: parsers take quadratic time in this number. */
  attributes: 500,
  /** Objects and arrays within each other in JSON. */
  jsonDepth: 100,
  /** Files of a workbook. */
  zipEntries: 2_000,
  /** Bytes of a workbook's files, unpacked. */
  unzippedBytes: 200 * 1024 * 1024,
  /** Unpacked bytes for each packed byte, counted once `unzipRatioFrom` bytes are unpacked. */
  unzipRatio: 100,
  unzipRatioFrom: 4 * 1024 * 1024,
  /** Pages of a PDF, and runs of text in it; its thread bounds the time. */
  pdfPages: 300,
  pdfRuns: 200_000,
  /** Share of characters that could not be decoded, above which a text is not trusted. */
  malformedShare: 0.01,
} as const;

/** Thrown inside the readers to leave deep work at once; `openDocument` always turns it into a problem. */
export class LimitExceeded extends Error {
  readonly code: 'TOO_LARGE' | 'TOO_MANY_ROWS' | 'TOO_DEEP' | 'UNZIP_RATIO';
  constructor(code: LimitExceeded['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}
