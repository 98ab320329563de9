/** What `ro pack --help` prints. */
export const PACK_HELP = `ro pack list                  the rule packs with regulation and days
ro pack show <id>             each value with its citation and how sure it is
ro pack diff <id> <id>        what changes from the first to the second, in sentences
ro pack validate [<file>]     checks every pack; with a file also the layer in it (one JSON object)
ro pack what-if <file> [--organisation <id>]   every dossier decided again under a draft; needs a system that runs
  --language vi|en            the language of sentences, English unless said otherwise
  --json                      one JSON object on stdout instead of lines

Values marked "to be confirmed" are not confirmed by an organiser. This is not legal advice.
A layer: {"id":"…","version":1,"kind":"overlay","body":"…","publishedOn":"2026-08-03","by":["…","…"],
"changes":[{"path":"terms.R15","value":{"length":{"workingDays":45},"anchor":"cell-resolved"},
"article":"…"}],"steps":["awareness-check"]}. An overlay may only ask more than the pack; a confirmation
("kind":"confirmation","pack":"P2026B") says what a doubtful value is. Paths are those of \`ro pack show\`.
Exit code 0 when all is well, 1 when something is to mend, 2 when the question or the file cannot be read.
`;
