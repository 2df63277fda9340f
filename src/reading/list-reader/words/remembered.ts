/** Answers about texts that stand many times in one list, each found once. */

/** Texts that an answer is kept for; a list of more different ones has each of them read anew. */
const mostRemembered = 5000;

/** The same function, which keeps what it answered: it must be pure. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size < mostRemembered) known.set(text, answer);
    return answer;
  };
}
