/** A rule of passwords, as far as it can be told before the service looks. */
export interface Rule {
  name: 'length' | 'name' | 'kinds' | 'uncommon'
  /** Whether it is met; nothing where only the service knows. */
  isMet?: boolean
}

const SHORTEST = 12
const LONGEST = 200
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** A name of one or two letters is within many a good password; one of two ideographs is a whole name. */
function isWithin(name: string, password: string): boolean {
  const searched = plain(name)
  const shortest = /\p{Ideographic}/u.test(searched) ? 2 : 3
  return [...searched].length >= shortest && plain(password).includes(searched)
}

export function rulesOf(password: string, names: string[]): Rule[] {
  const length = [...password].length
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  return [
    { name: 'length', isMet: length >= SHORTEST && length <= LONGEST },
    { name: 'name', isMet: password !== '' && !names.some((name) => isWithin(name, password)) },
    { name: 'kinds', isMet: kinds >= 3 },
    { name: 'uncommon' },
  ]
}

/** A secret in groups of four, as it is typed from one screen into another. */
export const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')
