import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageText } from './clean.ts'
import { detectLanguage } from './index.ts'

describe('language of a post', () => {
  it.each([
    ['en', 'Just landed in Bergen and the rain has already found me, send help and waffles'],
    ['de', 'Seit drei Wochen warte ich auf mein Paket und niemand antwortet mir'],
    ['fr', "Le service client m'a répondu en cinq minutes, chapeau à toute l'équipe"],
    ['es', 'Llevo toda la mañana esperando y nadie me coge el teléfono'],
    ['pt', 'Alguém sabe se a loja do centro abre amanhã de manhã?'],
    ['it', 'La giacca è bellissima ma la cerniera si è rotta dopo due giorni'],
    ['nl', 'Mijn bestelling is nog steeds niet aangekomen, kunnen jullie even kijken?'],
    ['sv', 'Jag har väntat på mitt paket i två veckor nu och ingen svarar'],
    ['pl', 'Czekam na paczkę już od dwóch tygodni i nikt nie odpowiada'],
    ['tr', 'Siparişim hâlâ gelmedi, iki haftadır bekliyorum'],
    ['fi', 'Olen odottanut pakettiani jo kaksi viikkoa eikä kukaan vastaa'],
    ['ru', 'Жду посылку уже две недели, никто не отвечает'],
    ['uk', 'Чекаю на посилку вже два тижні, ніхто не відповідає'],
    ['ar', 'أنتظر الطرد منذ أسبوعين ولا أحد يرد على رسائلي'],
    ['fa', 'دو هفته است که منتظر بسته‌ام هستم و کسی جواب نمی‌دهد'],
    ['ja', '注文した上着がまだ届きません'],
    ['zh', '我的包裹两个星期了还没有到'],
    ['ko', '주문한 재킷이 아직 도착하지 않았어요'],
    ['th', 'รอพัสดุมาสองสัปดาห์แล้ว'],
    ['el', 'Περιμένω το δέμα εδώ και δύο εβδομάδες'],
    ['he', 'אני מחכה לחבילה כבר שבועיים'],
    ['hi', 'मैं दो हफ्ते से अपने पार्सल का इंतज़ार कर रहा हूँ'],
    ['id', 'paketnya kok belum sampai juga, udah dua minggu nih nggak ada kabar'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language)
    expect(detectLanguage(text).confidence).toBeGreaterThan(0.5)
  })

  it('is not changed by names, links, laughs and foreign tags', () => {
    const text =
      'RT @TheRealEnglishNews: Seit drei Wochen warte ich auf mein Paket hahahaha #fail #customerservice https://example.com/the-best-news-of-the-day'
    expect(detectLanguage(text).language).toBe('de')
    expect(languageText(text)).toBe('Seit drei Wochen warte ich auf mein Paket')
  })

  it('counts tags where little else is there', () => {
    expect(languageText('ok #GutenMorgenDeutschland')).toBe('ok Guten Morgen Deutschland')
  })

  it('takes Latin words in a Japanese post for what they are', () => {
    expect(detectLanguage('Fjell Supply の新しい jacket を買った')).toMatchObject({ language: 'ja' })
  })

  it.each([
    ['danke', 'de'],
    ['merci!', 'fr'],
    ['gracias', 'es'],
    ['tack', 'sv'],
    ['grazie ciao', 'it'],
    ['thanks', 'en'],
  ])('guesses a short "%s" by common words', (text, language) => {
    expect(detectLanguage(text).language).toBe(language)
  })

  it('always guesses, and says that it hardly knows', () => {
    for (const text of ['', '😂😂', '@someone https://example.com', '12:30', 'xkcd']) {
      const { language, confidence } = detectLanguage(text)
      expect(language).toMatch(/^[a-z]{2}$/)
      expect(confidence).toBeLessThan(0.5)
    }
  })

  it('is surer of more words', () => {
    const short = detectLanguage('warte auf').confidence
    const long = detectLanguage(
      'Seit drei Wochen warte ich auf mein Paket und niemand antwortet mir',
    ).confidence
    expect(long).toBeGreaterThan(short + 0.1)
  })

  it('is the same of plain letters by one look at each sign as by expressions for all scripts', () => {
    const pieces = [
      ...[
        'just',
        'landed',
        'in',
        'Bergen',
        'hat',
        'haha',
        'hehe',
        'Jaja',
        'lol',
        'look',
        'RT',
        'via',
        'MT',
        'rt',
        'www',
        'xd',
        'lmao',
      ],
      ...[
        'roflx',
        'kkkk',
        'rsrs',
        "don't",
        "l'eau",
        'tidak',
        'bisa',
        'a',
        '2lol',
        'x_lol',
        'via:',
        'ja-ja',
        'x'.repeat(80),
        'ab '.repeat(130),
      ],
      ...[
        ' ',
        ' ',
        ' ',
        ' ',
        "'",
        "''",
        '-',
        '--',
        '.',
        ',',
        '!',
        ':',
        '/',
        '@',
        '#Tag',
        '&amp;',
        '9',
        '_',
        '\n',
        '\t',
      ],
    ]
    const posts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((some) => some.join(''))
    fc.assert(
      fc.property(posts, (post) => {
        // A sign that is no word, and no letter of ASCII.
        expect(detectLanguage(post)).toEqual(detectLanguage(`${post} 🙂`))
      }),
      { numRuns: 3000 },
    )
  })
})
