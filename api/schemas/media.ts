/** What may be uploaded, with the bytes each kind of file begins with. A name proves nothing; the content decides. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Ending of the file a reader saves. */
export const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** Whether the text names a kind of file we take. */
export function isMediaType(text: string): text is MediaType {
  return MEDIA_TYPES.some((type) => type === text);
}
