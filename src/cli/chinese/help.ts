import { type Command, Help, type Option } from 'commander';
import { OPTIONS } from './options.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The Chinese of what help says of a command, an option or an argument; the English where there is none yet. */
export const described = (english: string): string => OPTIONS[english as keyof typeof OPTIONS] ?? english;

/** Puts the help of a command, with its options and arguments, into Chinese. */
export function helpInChinese(command: Command): void {
  command.description(described(command.description()));
  command.summary(described(command.summary()));
  for (const option of command.options) option.description = described(option.description);
  for (const argument of command.registeredArguments) argument.description = described(argument.description);
  command.helpOption('-h, --help', '显示帮助');
  command.configureHelp({
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: (option: Option) =>
      Help.prototype.optionDescription
        .call(new Help(), option)
        .replace('choices: ', '可选：')
        .replace(/default: (.*)\)$/s, (_, value: string) => `默认：${described(value)})`),
  });
}
