// Texts that look like YAML, for laws about its readers.
import fc from 'fast-check'

/** Words of every sort, many of which mean something else than text. */
export const word = fc.oneof(
  fc.constantFrom('a', 'true', 'null', '~', 'no', 'y', '12', '-3.5', '007', '0x1F', '0o17', '1e3', '.5', '.inf', '-', '--- x', '2026-12-01', '12:30', '1_000', '+4', 'NaN', 'a b', '客户数据', 'a: b', 'a #b', 'a#b', '"q"', "'q'", "it's", "'it''s'", '"a\\"b"', '"\\\\"', '"\\n"', "''''", '&a', '*a', '!t', '|', '>', '%x', '@x', '`x', '[x', 'x]', '{x', 'x}', 'x, y', '#x', '?', '? x', ':', ':x', 'x:', '- x', '<<', '=', '\u3000', 'a\u00a0', '\u2028', '😀', '-.inf', '1.', '1e', '- ', '...', '0', '-0', '1e400', '123456789012345678'),
  fc.string({ maxLength: 6 }),
  fc.stringMatching(/^[-:#,[\]{}"' a1.~!&*|>%?]{0,7}$/),
)

const key = fc.constantFrom('a', 'b', 'c-d', 'x.y', 'null', '1', '"q"', 'a b', '<<', 'true', '__proto__', 'é')

/** Lines that look like YAML, right or wrong. */
export const yamlLike = fc.array(
  fc.tuple(fc.nat(3), fc.constantFrom('', '- ', '- - '), fc.option(key), fc.oneof(word, fc.tuple(word, word).map(([a, b]) => `[${a}, ${b}]`), fc.tuple(key, word).map(([k, v]) => `{ ${k}: ${v} }`), fc.constant('')), fc.constantFrom('', ' # c', ' '))
    .map(([indent, dash, name, value, tail]) => `${'  '.repeat(indent)}${dash}${name === null ? '' : `${name}: `}${value}${tail}`),
  { minLength: 1, maxLength: 6 },
).map((lines) => lines.join('\n'))
