const KINDS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-_+=*#%']
const LENGTH = 20
const KEY_BYTES = 32

/** A password nobody can guess, of every kind of characters, without letters that look like another one. */
export function newPassword(): string {
  const all = KINDS.join('')
  const chosen = [...KINDS, ...Array<string>(LENGTH - KINDS.length).fill(all)].map(oneOf)
  let mixed = ''
  while (chosen.length) mixed += chosen.splice(below(chosen.length), 1).join('')
  return mixed
}

/** A key to sign with, as Standard Webhooks writes it. */
export function newWebhookSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(KEY_BYTES))))}`
}

function oneOf(characters: string): string {
  return characters.charAt(below(characters.length))
}

/** Each number equally likely: what would favour the low ones is drawn again. */
function below(limit: number): number {
  const fair = Math.floor(256 / limit) * limit
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
    if (drawn < fair) return drawn % limit
  }
}
