/** Short words that give a language away where a text is too short for anything else. */
const common: Readonly<Record<string, string>> = {
  en: 'the and you that this with what thanks thank hello good morning yes please love great my is are it was not for your ok okay nice cool wow sorry why who how when best now just new today night happy',
  de: 'und nicht ich ist das der die danke guten morgen hallo ja nein bitte schön mit auf für was wie gut super moin tschüss genau warum wann heute morgen gerne',
  fr: 'merci bonjour salut oui non les des est pas une pour avec bonne bonsoir je suis très bien ça voilà bravo pourquoi aujourd',
  es: 'gracias hola buenos días sí que los las por para una muy bien qué cómo está feliz noches amigo vamos jefe mañana porque',
  pt: 'obrigado obrigada olá bom dia não você muito uma com para boa noite sim são também então porque',
  it: 'grazie ciao buongiorno buonasera sono che non per una molto bene perché cosa oggi domani bella bello',
  nl: 'dank bedankt hallo goedemorgen ik het een niet van met voor goed leuk mooi ja nee waarom wat',
  sv: 'tack hej jag och inte det som är bra god morgon ja nej mycket varför kul',
  no: 'takk hei jeg og ikke det som er bra god morgen ja nei mye hvorfor hva hyggelig',
  da: 'tak hej jeg og ikke det som er godt god morgen ja nej meget hvorfor hvad hyggeligt',
  fi: 'kiitos hei moi minä ja ei on hyvää huomenta hyvä kyllä mitä miksi tänään',
  pl: 'dziękuję dzięki cześć dzień dobry nie jest się tak co proszę bardzo dlaczego dziś',
  tr: 'teşekkürler merhaba günaydın evet hayır ve bir bu çok güzel için neden nasıl bugün',
  ms: 'terima kasih selamat pagi saya tidak apa yang dan ini itu',
  tl: 'salamat po ako ang mga hindi ng sa kumusta mahal',
  vi: 'cảm ơn chào không là của tôi bạn rất được',
  ro: 'mulțumesc bună salut nu da este și foarte pentru',
  cs: 'děkuji ahoj dobrý den je se ano ne prosím proč dnes',
  hu: 'köszönöm szia jó reggelt igen nem hogy és nagyon miért',
  ru: 'спасибо привет да нет и не что это как доброе утро хорошо почему сегодня',
  uk: 'дякую привіт так ні і не що це як доброго ранку добре чому сьогодні',
}

const languages = new Map<string, string[]>()
for (const [language, words] of Object.entries(common)) {
  for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language])
}

/** Votes of the words a text consists of; a word of several languages votes for each with its share. */
export function votes(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const word of words) {
    const known = languages.get(word) ?? []
    for (const language of known) found.set(language, (found.get(language) ?? 0) + 1 / known.length)
  }
  return found
}
