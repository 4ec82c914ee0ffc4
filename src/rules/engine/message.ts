import type { Bilingual, MessageValues } from '../types.js';

const SLOT = /\{([a-z_]+)\}/g;

/** Fills the slots of a message. A slot without a value is a defect of the rule and throws. */
export function fillMessage(message: Bilingual, values: MessageValues): Bilingual {
  const fill = (template: string, language: 'zh' | 'en'): string =>
    template.replace(SLOT, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message has no value for {${name}}`);
      return typeof value === 'string' ? value : value[language];
    });
  return { zh: fill(message.zh, 'zh'), en: fill(message.en, 'en') };
}
