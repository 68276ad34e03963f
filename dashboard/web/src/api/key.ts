/**
 * A key that no other request has (a random UUID, RFC 9562). `crypto.randomUUID` is there only over https and on localhost;
 * within an office network this page is also opened over plain http.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * Sends each content once: whoever sends the same again, because nobody answered, sends it under the same key, and whoever
 * changed it meanwhile under another. What was taken is over: the same content after that is meant as one more.
 */
export function sendingOnce() {
  let sent = ''
  let key = ''

  return async function once<T>(content: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const written = JSON.stringify(content)
    if (written !== sent) key = newKey()
    sent = written
    const answer = await send(key)
    sent = ''
    return answer
  }
}
