/** Answers about texts that stand many times in one list, each found once. */

/** Texts that an answer is kept for, twice: those asked for lately, and those before them. */
const mostRemembered = 4000;
/** Longer texts are prose, and stand once. */
const longest = 200;

/** The same function, which keeps what it answered lately: it must be pure. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    let answer = recent.get(text);
    if (answer !== undefined) return answer;
    answer = older.get(text) ?? read(text);
    if (text.length > longest) return answer;
    if (recent.size >= mostRemembered) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, answer);
    return answer;
  };
}
