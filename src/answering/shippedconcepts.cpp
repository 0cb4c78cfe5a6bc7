// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answering/lexicon.h"

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace touchline::answering {
namespace {

struct ShippedGroup {
    ConceptRole role;
    const char16_t *words;  ///< apart by blanks; '_' stands for a blank inside a word
};

// Everyday words of people who ask a service desk, whatever it serves. Not the names of products: those
// are in the articles.
constexpr ShippedGroup shippedGroups[] = {
    // How, why, when ...
    {ConceptRole::Asking, u"怎么 怎样 如何 咋 咋样 怎么样 怎麽 怎 怎么才能 怎样才能 如何才能 "
                          u"怎么办理 如何办理 怎么弄 怎么操作 咋弄 咋办理 "
                          u"怎么搞 怎么做 如何操作 how_do how_can how_to how_could how"},
    {ConceptRole::Asking,
     u"为什么 为何 为啥 为甚么 为什 怎么会 怎么回事 咋回事 啥原因 什么原因 什么情况 "
     u"啥情况 是什么原因 怎么又 why how_come what_is_the_reason"},
    {ConceptRole::Asking, u"怎么办 咋办 怎么处理 如何处理 怎么解决 如何解决 该怎么办 咋处理 "
                          u"what_should_i_do what_do_i_do what_now"},
    {ConceptRole::Asking,
     u"什么时候 何时 啥时候 几时 几号 哪天 多久 多长时间 几天 多少天 什么时间 啥时间 "
     u"哪一天 多会 when how_long how_soon"},
    {ConceptRole::Asking, u"多少 多少钱 几多 好多 有多少 how_much how_many"},
    {ConceptRole::Asking, u"哪里 哪儿 在哪 在哪里 从哪里 从哪 什么地方 哪个地方 去哪 where"},
    {ConceptRole::Asking,
     u"吗 么 可以吗 能吗 行吗 可不可以 能不能 是否 是不是 有没有 会不会 能否 可否 "
     u"能不 行不行 嘛 是吗 是么 对吗 麽"},
    {ConceptRole::Asking,
     u"什么是 是什么 什么意思 啥意思 是啥 是什么意思 干什么 干嘛 what_is what's"},
    {ConceptRole::Asking, u"什么条件 条件 要求 资格 哪些条件 需要什么 满足什么 eligible "
                          u"requirement requirements conditions"},
    {ConceptRole::Asking, u"哪些 哪个 哪种 什么样 which"},
    // ... not ...
    {ConceptRole::Denial, u"不能 不可以 无法 没法 不了 不可 没办法 没有办法 不让 不好使 不行 不成 "
                          u"不起 不给 不能够 不通 不开 "
                          u"不上 不出 不到 不支持 cannot can't couldn't unable not_able "
                          u"not_working doesn't_work won't isn't_working"},
    {ConceptRole::Denial, u"没有 没 木有 未 还没 还未 仍未 尚未 没收到 未到 还没有 从没 从未 "
                          u"haven't hasn't didn't not_received hasn't_arrived"},
    {ConceptRole::Denial, u"不 不会 不是 不太 并不 isn't aren't not don't doesn't no"},
    {ConceptRole::Denial, u"没了 不见了 没有了 找不到 找不着 消失 消失了 没看到 看不到 不显示 "
                          u"没显示 不见 can't_find cannot_find disappeared"},
    {ConceptRole::Asking, u"去哪了 去哪儿了 哪去了 哪里去了 去哪里了 哪儿去了 到哪去了"},
    {ConceptRole::Denial, u"不想 不要 不用 不需要 不再 别再 don't_want"},
    // ... nothing ...
    {ConceptRole::Filler,
     u"请问 你好 您好 谢谢 麻烦 帮我 帮忙 我想问 想问 想知道 我想知道 咨询 问下 问一下 想问一下 "
     u"请教 "
     u"一下 我想 我要 我现在 现在 请 那个 这个 这 那 就是 的 了 我想知道 啊 呢 吧 呀 哦 哈 额 嗯 "
     u"的话 亲 please hello thanks thank_you i_would_like i'd_like"},
    // ... and what it is about.
    {ConceptRole::Thing, u"开通 开启 启用 激活 打开 开 申请 办理 办 注册 开起 申请开通 activate "
                         u"open enable apply register sign_up"},
    {ConceptRole::Thing, u"关闭 关掉 关 关上 永久关闭 取消 注销 停用 停掉 停止 解除 退订 销户 解约 "
                         u"关了 撤销 终止 cancel close deactivate terminate disable"},
    {ConceptRole::Thing, u"还款 还钱 还 偿还 还账 还上 repay repayment"},
    {ConceptRole::Thing, u"付款 付 支付 付钱 付费 买单 结账 刷 pay payment paying paid"},
    {ConceptRole::Thing, u"交钱 缴费 交费 缴纳 缴 交"},
    {ConceptRole::Thing, u"还能 还可以 还有 还是 还在 还会 仍然 依然 仍 依旧 还要 还需要 still"},
    {ConceptRole::Thing, u"以前 之前 原来 先前 原先 过去 previous before earlier"},
    {ConceptRole::Thing, u"以后 之后 然后 后来 完了 后 过后 after afterwards"},
    {ConceptRole::Thing, u"已经 已 都已经 already"},
    {ConceptRole::Thing, u"重新 再次 再 又 重开 再来 重 again"},
    {ConceptRole::Thing, u"另一个 另外 另一 别的 其他 其它 另 换个 another other different"},
    {ConceptRole::Thing, u"每月 每个月 月月 monthly"},
    {ConceptRole::Thing, u"这个月 本月 当月 这月"},
    {ConceptRole::Thing, u"下个月 下月 下一个月"},
    {ConceptRole::Thing, u"上个月 上月"},
    {ConceptRole::Thing, u"今天 今日 当天 当日 today"},
    {ConceptRole::Thing, u"明天 明日 tomorrow"},
    {ConceptRole::Thing, u"一直 老是 总是 老 always keeps"},
    {ConceptRole::Thing, u"只能 只有 只 仅 才 只是 仅仅 only"},
    {ConceptRole::Thing, u"不够 不足 insufficient not_enough"},
    {ConceptRole::Thing, u"提示 显示 说 说我 告诉我 让我 出现 跳出来 says shows message"},
    {ConceptRole::Thing,
     u"登录 登陆 登入 进去 进入 点进去 进不去 点不进去 打不开 进 log_in login sign_in"},
    {ConceptRole::Thing, u"短信 信息 消息 通知 提醒 notification"},
    {ConceptRole::Thing, u"商品 东西 物品 货 宝贝 item goods"},
    {ConceptRole::Thing, u"身份证 证件 身份 passport id_card"},
    {ConceptRole::Thing, u"删除 删掉 去掉 清除 删 delete remove"},
    {ConceptRole::Thing, u"入口 页面 界面 应用 软件 客户端 app"},
    {ConceptRole::Thing, u"审核 评估 评测 测评 review"},
    {ConceptRole::Thing, u"繁忙 忙 系统繁忙 网络繁忙 busy"},
    {ConceptRole::Thing, u"刷脸 人脸 人脸识别 扫脸"},
    {ConceptRole::Thing, u"最多 最高 最长 最大 顶多 most highest maximum_amount"},
    {ConceptRole::Thing, u"最少 最低 最小 起码 minimum least"},
    {ConceptRole::Asking, u"几期 多少期 期数 几个月 多少个月 多少月"},
    {ConceptRole::Thing, u"全部 所有 全 统统 all everything"},
    {ConceptRole::Thing, u"部分 一部分 一点 一些 partial part"},
    {ConceptRole::Thing, u"第一次 首次 头一次 first_time"},
    {ConceptRole::Asking, u"几次 多少次 次数 how_often"},
    {ConceptRole::Thing, u"日期 日子 期限 date"},
    {ConceptRole::Thing, u"算 计算 怎么算 算法 计 calculated"},
    {ConceptRole::Thing, u"成功 成了 successful"},
    {ConceptRole::Thing, u"突然 忽然 莫名其妙 suddenly"},
    {ConceptRole::Thing, u"网上 线上 网购 淘宝 online"},
    {ConceptRole::Thing, u"线下 实体店 门店 当面 offline"},
    {ConceptRole::Thing, u"年龄 岁 多大 年纪 age old"},
    {ConceptRole::Thing, u"被 给我 让"},
    {ConceptRole::Thing, u"代付 帮付 代还 帮还 代缴 帮别人"},
    {ConceptRole::Thing, u"学生 未成年 孩子 小孩 student child children"},
    {ConceptRole::Thing, u"周期 一期 每期 分几次"},
    {ConceptRole::Thing, u"为啥不 怎么不 为什么不 为何不"},
    {ConceptRole::Thing, u"如果 要是 假如 万一 if"},
    {ConceptRole::Thing, u"比 低于 少于 高于 超过 超出 more_than"},
    {ConceptRole::Thing, u"提前还款 提前还 提前还清 提前还钱 早点还 提早还"},
    {ConceptRole::Thing,
     u"一次性还清 全部还清 全额还款 一次还清 全部还完 结清 还完 还清了 清 一次性还 一次性 一次还"},
    {ConceptRole::Thing, u"最低还款 最低还款额 最低还"},
    {ConceptRole::Thing, u"分期 分期付款 分期还款 分几期 分开还 分期还"},
    {ConceptRole::Thing, u"逾期 过期 超期 到期没还 晚还 迟还 延期 延迟还款 晚几天 推迟 延后 延迟 "
                         u"延时 最晚 最迟 宽限 晚 overdue late expired"},
    {ConceptRole::Thing, u"额度 限额 上限 额 最高额度 limit limits maximum"},
    {ConceptRole::Thing,
     u"提额 提升额度 提高额度 增加额度 涨额度 升额 调高额度 额度提升 额度提高 额度增加 提额度 "
     u"加额度 提升 提高 增加 涨 升 increase raise"},
    {ConceptRole::Thing, u"降额 降低额度 额度降低 额度减少 额度下降 降低 减少 减 下降 变少 少了 "
                         u"变低 降 decrease lower reduce"},
    {ConceptRole::Thing, u"临时额度 临时提额 临额"},
    {ConceptRole::Thing, u"利息 利率 费率 日利率 年利率 息 interest rate"},
    {ConceptRole::Thing,
     u"手续费 服务费 费用 收费 要钱 扣费 要不要钱 fee fees charge charges charged cost"},
    {ConceptRole::Thing, u"免费 不收费 不要钱 免息 不要利息 free"},
    {ConceptRole::Thing, u"账单 帐单 对账单 流水 bill statement"},
    {ConceptRole::Thing, u"出账 出账单 账单日 出账日 结算日"},
    {ConceptRole::Thing, u"还款日 还款日期 还款时间 还款期限 到期日 due_date"},
    {ConceptRole::Thing,
     u"查询 查看 查 看 看看 查一下 查下 看到 看见 显示 找到 check see view show find"},
    {ConceptRole::Thing, u"记录 明细 详情 清单 历史 record history details"},
    {ConceptRole::Thing,
     u"修改 更改 变更 更换 换 改 改成 换成 调整 设置 改变 设定 change update edit switch"},
    {ConceptRole::Thing,
     u"退款 退钱 退货 退掉 退 退还 退回 退了 返还 refund refunded money_back return"},
    {ConceptRole::Thing,
     u"到账 到帐 收到 入账 到了 打到 打款 到卡 arrive arrived received receive"},
    {ConceptRole::Thing, u"扣款 扣钱 扣 代扣 自动扣款 自动还款 被扣 扣了 deducted debited"},
    {ConceptRole::Thing,
     u"冻结 封 被封 锁定 限制 被限制 停了 被停 禁用 被冻结 frozen blocked locked"},
    {ConceptRole::Thing, u"解冻 解封 解锁 解除限制 恢复 unfreeze unblock unlock"},
    {ConceptRole::Thing,
     u"失败 不成功 出错 报错 错误 异常 没成功 未成功 failed fail error declined rejected"},
    {ConceptRole::Thing, u"密码 口令 password passcode pin"},
    {ConceptRole::Thing, u"忘记 忘了 不记得 想不起 forgot forgotten"},
    {ConceptRole::Thing, u"银行卡 储蓄卡 卡 借记卡 card bank_card"},
    {ConceptRole::Thing, u"信用卡 credit_card"},
    {ConceptRole::Thing, u"手机号 手机号码 电话号码 号码 手机 电话 phone number"},
    {ConceptRole::Thing, u"账号 帐号 账户 帐户 户头 用户 account"},
    {ConceptRole::Thing, u"转账 转帐 转 转到 汇款 转出 转入 转移 transfer send_money"},
    {ConceptRole::Thing,
     u"提现 取现 套现 取钱 取出来 变现 提出来 withdraw withdrawal cash cash_out"},
    {ConceptRole::Thing,
     u"充值 交话费 充话费 充 充钱 缴话费 top_up topup top-up topped_up topping_up recharge"},
    {ConceptRole::Thing, u"借款 借钱 贷款 借 借贷 借出 贷 loan borrow"},
    {ConceptRole::Thing, u"使用 用 使用过 use using used"},
    {ConceptRole::Thing, u"购物 买 购买 买东西 消费 买货 花 buy purchase"},
    {ConceptRole::Thing, u"商家 店家 卖家 商户 店铺 merchant seller shop store"},
    {ConceptRole::Thing, u"收款 收钱 收款码 二维码 收费码 扫码"},
    {ConceptRole::Thing, u"优惠 折扣 活动 红包 优惠券 券 打折 减免 立减 discount promotion offer"},
    {ConceptRole::Thing, u"绑定 绑 关联 绑卡 link linked"},
    {ConceptRole::Thing, u"解绑 解除绑定 取消绑定 unlink"},
    {ConceptRole::Thing, u"认证 验证 实名 实名认证 身份验证 核实 verify verification identity"},
    {ConceptRole::Thing, u"信用 征信 信誉 芝麻分 信用分 credit"},
    {ConceptRole::Thing, u"影响 有关系 有影响 后果 会怎么样 会怎样 affect"},
    {ConceptRole::Thing, u"安全 风险 有风险 危险 隐患 安全隐患 safe secure"},
    {ConceptRole::Thing, u"本人 自己 我 俺 我的 i my me"},
    {ConceptRole::Thing, u"别人 他人 其他人 朋友 家人 老公 老婆 someone_else friend"},
    {ConceptRole::Thing, u"余额 剩余 剩 剩下 还剩 balance remaining"},
    {ConceptRole::Thing, u"钱 金额 款 资金 money amount funds"},
    {ConceptRole::Thing, u"马上 立即 立刻 尽快 即时 right_away immediately"},
    {ConceptRole::Thing, u"可以 能 能够 可 允许 行 会 can able allowed may"},
    {ConceptRole::Thing, u"支持 接受 accept support supported"},
    {ConceptRole::Thing, u"客服 人工 人工客服 客服电话 customer_service support_team agent"},
    {ConceptRole::Thing, u"投诉 举报 complain complaint"},
    {ConceptRole::Thing, u"发票 电子发票 开票 invoice receipt"},
    {ConceptRole::Thing, u"套餐 资费 plan tariff"},
    {ConceptRole::Thing, u"流量 数据 上网流量 data"},
    {ConceptRole::Thing, u"宽带 网络 上网 网 wifi internet broadband network"},
    {ConceptRole::Thing, u"断网 没网 上不了网 连不上 网断了 不能上网 无法上网"},
    {ConceptRole::Thing, u"停电 没电 断电 跳闸 无电 power_cut outage"},
    {ConceptRole::Thing, u"电费 电量 用电 electricity"},
    {ConceptRole::Thing, u"过户 转户 改名 更名"},
    {ConceptRole::Thing, u"丢失 丢了 挂失 遗失 掉了 被盗 lost stolen missing"},
    {ConceptRole::Thing, u"坏了 故障 坏 损坏 broken damaged"},
    {ConceptRole::Thing, u"慢 很慢 卡顿 slow"},
    {ConceptRole::Thing, u"重复 多次 两次 twice double duplicate"},
    {ConceptRole::Thing, u"等待 处理中 审核中 还在处理 pending processing waiting still_pending"},
};

QList<ConceptGroup> readShipped()
{
    QList<ConceptGroup> groups;
    groups.reserve(qsizetype(std::size(shippedGroups)));
    for (const ShippedGroup &shipped : shippedGroups) {
        ConceptGroup group{shipped.role, QStringView(shipped.words).toString().split(u' ')};
        group.words.replaceInStrings(u"_"_s, u" "_s);
        groups += group;
    }
    return groups;
}

}  // namespace

const QList<ConceptGroup> &shippedConcepts()
{
    static const QList<ConceptGroup> groups = readShipped();
    return groups;
}

}  // namespace touchline::answering
