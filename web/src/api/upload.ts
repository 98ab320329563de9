import type { Receipt, Uploaded } from './answers';
import { headersOf, newKey, problemFrom } from './client';
import { NoAnswer } from './problem';

/** Largest paper the API takes. */
export const PAPER_MAX_BYTES = 20 * 1024 * 1024;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What a file input offers. */
export const PAPER_TYPES = `application/pdf,image/jpeg,image/png,${DOCX}`;

type Progress = (share: number) => void;

/** Uploads bytes for an act that will name them. @throws ApiProblem, NoAnswer */
export function uploadPaper(file: File, onProgress: Progress): Promise<Uploaded> {
  return send<Uploaded>('/papers', file, onProgress);
}

/** Uploads bytes into a slot of the dossier. @throws ApiProblem, NoAnswer */
export function attachPaper(
  { dossier, slot, madeOn }: { dossier: string; slot: string; madeOn: string },
  file: File,
  onProgress: Progress,
): Promise<Receipt> {
  return send<Receipt>(`/dossiers/${dossier}/papers/${slot}?madeOn=${madeOn}`, file, onProgress);
}

/** By XMLHttpRequest, since `fetch` does not tell how much has gone out. */
function send<T>(path: string, file: File, onProgress: Progress): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    const headers = { ...headersOf({ key: newKey() }), 'content-type': typeOf(file) };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = () => reject(new NoAnswer('upload'));
    request.onload = () => {
      const { status, responseText } = request;
      if (status < 300) resolve(JSON.parse(responseText));
      else reject(problemFrom(status, responseText, path));
    };
    request.send(file);
  });
}

/** Some systems do not know what a .docx is and give no type. */
function typeOf(file: File): string {
  return file.type || (file.name.endsWith('.docx') ? DOCX : 'application/octet-stream');
}
