// 대화 도중에 값을 조회하거나 확인할 때, 그리고 대화가 완료될 때 호출됩니다.

/** @type {import('./service.d.ts').Service} */
export default async function service({ dialog, slots, wants }, { id, type }) {
  if (type === 'completed') {
    // 같은 주문이 두 번 올 수 있으니 id로 구별해서 저장하세요.
    console.log(id, dialog, slots)
    return {}
  }
  // `lookUp`이 있는 슬롯에는 값을, `checkedBy`가 있는 슬롯에는 거절하는 이유를 돌려줍니다.
  return { slots: Object.fromEntries(wants.map((slot) => [slot, null])), refuse: {} }
}
