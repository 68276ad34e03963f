export const words = {
  zh: {
    beside: '他人已修改的内容',
    besideText: '您填写的内容还在。请对照最新内容，改好后再次保存；再次保存将以您的内容为准。',
    field: '项目',
    newest: '最新内容',
    mine: '您填写的',
    same: '与您填写的内容一致，可以直接再次保存。',
    take: '放弃我的，采用最新内容',
    empty: '（空）',
  },
  en: {
    beside: 'What somebody else has changed',
    besideText:
      'What you wrote is still here. Compare it with what there is now and save again; then yours counts.',
    field: 'Field',
    newest: 'As it is now',
    mine: 'Yours',
    same: 'It says what you wrote; you can simply save again.',
    take: 'Drop mine and take what there is now',
    empty: '(empty)',
  },
}
