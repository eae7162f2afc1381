// 対話の途中の照会と確認、そして完了した対話のたびに呼ばれます。

/** @type {import('./service.d.ts').Service} */
export default async function service({ dialog, slots, wants }, { id, type }) {
  if (type === 'completed') {
    // 同じ注文が2回届くことがあるので、idで見分けて保存してください。
    console.log(id, dialog, slots)
    return {}
  }
  // `lookUp`と書いたスロットには値を、`checkedBy`と書いたスロットには拒否する理由を返します。
  return { slots: Object.fromEntries(wants.map((slot) => [slot, null])), refuse: {} }
}
