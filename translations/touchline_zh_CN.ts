<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountBox</name>
    <message>
        <source>The last six bills (Alt+B)</source>
        <translation>最近六期账单（Alt+B）</translation>
    </message>
</context>
<context>
    <name>ActionEditor</name>
    <message>
        <source>Another action, done after those above</source>
        <translation>再加一个动作，排在上面各项之后执行</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>添加动作</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>What is done with the order</source>
        <translation>对工单做什么</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Which field is set</source>
        <translation>设置哪个字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>改成什么</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The text; variables stand in braces</source>
        <translation>文字内容；变量写在花括号里</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Do this before the action above</source>
        <translation>排到上一个动作之前执行</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>删除此动作</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Do this after the action below</source>
        <translation>移到下一个动作之后</translation>
    </message>
</context>
<context>
    <name>AppointmentsBox</name>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已履约</translation>
    </message>
    <message>
        <source>The customer was met</source>
        <translation>已与客户会面</translation>
    </message>
    <message>
        <source>Missed …</source>
        <translation>爽约…</translation>
    </message>
    <message>
        <source>One of the two was not there</source>
        <translation>有一方未到</translation>
    </message>
    <message>
        <source>Call off …</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>It will not take place</source>
        <translation>预约不再进行</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Another time or another person</source>
        <translation>另约时间或换人</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因？</translation>
    </message>
    <message>
        <source>Why it was missed or called off</source>
        <translation>爽约或取消的原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the reason (Enter)</source>
        <translation>保存原因（Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the appointment as it is</source>
        <translation>保持预约不变</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>由谁上门</translation>
    </message>
    <message>
        <source>Who comes, or whose counter it is</source>
        <translation>由谁上门或接待</translation>
    </message>
    <message>
        <source>What is agreed beside the time</source>
        <translation>其他约定，如到达前电话联系</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Write the appointment down</source>
        <translation>登记预约</translation>
    </message>
    <message>
        <source>When the appointment begins</source>
        <translation>预约开始时间</translation>
    </message>
    <message>
        <source>When the appointment ends</source>
        <translation>预约结束时间</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Say yes (Y in the list); it can be taken back for a few seconds</source>
        <translation>同意（列表中按 Y），数秒内可撤销</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Say no (N in the list); you are asked why</source>
        <translation>驳回（列表中按 N），需填写理由</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
</context>
<context>
    <name>BelongsBox</name>
    <message>
        <source>Belongs to</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>The customer belongs to nobody any more</source>
        <translation>该客户不再隶属任何客户</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Say whom this customer belongs to: a chain, a company, a household</source>
        <translation>设置该客户隶属于谁：连锁总店、公司或家庭户主</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>BelongsForm</name>
    <message>
        <source>Whom the customer belongs to</source>
        <translation>客户隶属于谁</translation>
    </message>
    <message>
        <source>Enter takes the first one found, Down goes to the list, Esc leaves it</source>
        <translation>Enter 选第一个，向下键进入列表，Esc 退出</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或号码</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Choose whom the customer belongs to</source>
        <translation>选择客户隶属于谁</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>要改什么</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新的值</translation>
    </message>
    <message>
        <source>The new value: type to find it</source>
        <translation>新的值：输入即可查找</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why the orders are moved</source>
        <translation>为什么流转</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>When the suspension ends</source>
        <translation>挂起到什么时候</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>什么都不改</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change these orders; it can be taken back at once</source>
        <translation>更改这些工单；可立即撤销</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Change the tags of this customer</source>
        <translation>修改该客户的标签</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Separate tags by a comma; Enter saves, Esc leaves them</source>
        <translation>标签之间用逗号隔开；Enter 保存，Esc 不改</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Ticked columns are shown, from left to right as they stand here.</source>
        <translation>打勾的列会显示，从左到右按这里的顺序排列。</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it</source>
        <translation>Space 显示或隐藏一列，Alt+↑、Alt+↓ 移动</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further to the left (Alt+Up)</source>
        <translation>往左移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Further to the right (Alt+Down)</source>
        <translation>往右移（Alt+↓）</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The columns that the program comes with</source>
        <translation>程序自带的列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the columns as they are</source>
        <translation>列保持不变</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>显示这些列</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Only colleagues read this (Alt+M changes to and fro)</source>
        <translation>仅同事可见（Alt+M 切换）</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Goes to the customer as SMS (Alt+M changes to and fro)</source>
        <translation>以短信发给客户（Alt+M 切换）</translation>
    </message>
    <message>
        <source>SMS reply</source>
        <translation>短信回复</translation>
    </message>
    <message>
        <source>demo: not really sent</source>
        <translation>演示：不会真正发出</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter makes a new line, / brings the quick texts</source>
        <translation>Ctrl+Enter 发送，Enter 换行，输入 / 调出快捷语</translation>
    </message>
    <message>
        <source>Insert a prepared text: type / at the start of a line or after a blank</source>
        <translation>插入快捷语：在行首或空格后输入 /</translation>
    </message>
    <message>
        <source>Quick text</source>
        <translation>快捷语</translation>
    </message>
    <message>
        <source>Take back what was not sent yet (Alt+Z)</source>
        <translation>撤回尚未发出的内容（Alt+Z）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>保存备注（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Attach files (Alt+A), or drop or paste them into the note</source>
        <translation>添加附件（Alt+A），也可以拖入或粘贴到备注里</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>File what was asked and answered as a closed enquiry (Ctrl+Shift+Enter)</source>
        <translation>把问答内容办结为咨询工单（Ctrl+Shift+Enter）</translation>
    </message>
    <message>
        <source>Close enquiry …</source>
        <translation>办结咨询…</translation>
    </message>
</context>
<context>
    <name>ConditionBuilder</name>
    <message>
        <source>Start anew</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Leave this rule and build another one</source>
        <translation>放弃这条规则，另建一条</translation>
    </message>
</context>
<context>
    <name>ConditionGroup</name>
    <message>
        <source>How the conditions belong together</source>
        <translation>条件之间的关系</translation>
    </message>
    <message>
        <source>All of them, one of them or none of them has to hold</source>
        <translation>要求全部满足、任一满足或全不满足</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>删除这一组</translation>
    </message>
    <message>
        <source>Remove this group with its conditions</source>
        <translation>删除这一组及其中的条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>One more condition in this group</source>
        <translation>在这一组里再加一条条件</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加条件组</translation>
    </message>
    <message>
        <source>Conditions of their own within these: all, any or none of them</source>
        <translation>在其中再建一组条件：全部、任一或全不满足</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What is asked of the order</source>
        <translation>要判断工单的哪一项</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>怎样比较</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The text it is compared with</source>
        <translation>要比较的文字</translation>
    </message>
    <message>
        <source>The number it is compared with</source>
        <translation>要比较的数字</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>第二个值</translation>
    </message>
    <message>
        <source>Up to this number</source>
        <translation>到这个数为止</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>分钟、小时或天</translation>
    </message>
    <message>
        <source>The value it is compared with</source>
        <translation>要比较的值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Choose one or several</source>
        <translation>可选一个或多个</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The time it is compared with</source>
        <translation>要比较的时间</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除这条条件</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>In force</source>
        <translation>现生效</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Put your value in force</source>
        <translation>让您的值生效</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>改用我的</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Keep what is in force</source>
        <translation>保留现值</translation>
    </message>
    <message>
        <source>Open what this is about</source>
        <translation>打开相关记录</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Begin a note on the order that asks whoever set the other value</source>
        <translation>在工单上写备注，询问另一位修改人</translation>
    </message>
</context>
<context>
    <name>ContactBox</name>
    <message>
        <source>The customer is on the phone: note who it is and about which service</source>
        <translation>客户正在通话：登记是谁、涉及哪个户号</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>登记来电</translation>
    </message>
    <message>
        <source>Who is speaking, and how they belong to the account holder</source>
        <translation>来电人是谁、与户主什么关系</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Ask what only they can know</source>
        <translation>核对只有本人才知道的信息</translation>
    </message>
    <message>
        <source>Check identity</source>
        <translation>核身</translation>
    </message>
    <message>
        <source>How the contact ended</source>
        <translation>本次联系结果</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Who is speaking</source>
        <translation>来电人姓名</translation>
    </message>
    <message>
        <source>Telephone for calling back</source>
        <translation>回电号码</translation>
    </message>
    <message>
        <source>Where they can be reached</source>
        <translation>可以联系到的号码</translation>
    </message>
    <message>
        <source>Is to the account holder</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Somebody else answers for the account only when authorised</source>
        <translation>非本人办理须有授权</translation>
    </message>
    <message>
        <source>Save the contact person (Enter)</source>
        <translation>保存联系人（Enter）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Two facts are a partial check; a code or a document is a full one. It holds for this contact and this service only.</source>
        <translation>答对两项为部分核身；短信验证码或出示证件为已核身。只对本次联系、本户号有效。</translation>
    </message>
    <message>
        <source>Save what was answered rightly</source>
        <translation>保存答对的项目</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>What came of this contact</source>
        <translation>这次联系的结果</translation>
    </message>
    <message>
        <source>Shown numbers are hidden again</source>
        <translation>已显示的号码会重新隐藏</translation>
    </message>
    <message>
        <source>End the contact</source>
        <translation>结束联系</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Counter number</source>
        <translation>窗口号</translation>
    </message>
    <message>
        <source>The number of your counter; customers are called to it</source>
        <translation>您的窗口号，叫号时请客户到此窗口</translation>
    </message>
    <message>
        <source>State of this counter</source>
        <translation>窗口状态</translation>
    </message>
    <message>
        <source>Close the counter for a while, or open it again</source>
        <translation>暂停窗口，或恢复受理</translation>
    </message>
    <message>
        <source>Not connected: colleagues may call or draw the same numbers. Numbers drawn now carry your counter number.</source>
        <translation>未连接：同事可能叫到或取到相同的号。此时取的号后面带您的窗口号。</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>等候队列</translation>
    </message>
    <message>
        <source>Space next · Enter calls the chosen one · R call again · P did not come</source>
        <translation>Space 叫下一位 · Enter 叫选中的号 · R 重呼 · P 过号</translation>
    </message>
    <message>
        <source>Call the next number</source>
        <translation>叫下一个号</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Say who came and what for</source>
        <translation>登记来人和业务</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>开始受理</translation>
    </message>
    <message>
        <source>Call the same number once more</source>
        <translation>再叫一次同一个号</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Lay the number aside; it can be called again today</source>
        <translation>先过号，今天内可以再叫</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>For another business or to a certain counter</source>
        <translation>转其他业务或指定窗口</translation>
    </message>
    <message>
        <source>Send on …</source>
        <translation>转号…</translation>
    </message>
    <message>
        <source>Elderly, ill, disabled, pregnant or military: goes first</source>
        <translation>老年、患病、残障、孕妇、军人优先</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>The customer went away without being served</source>
        <translation>客户未办理已离开</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Send on to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>What the ticket is for from now on</source>
        <translation>此号改办的业务</translation>
    </message>
    <message>
        <source>Only counter</source>
        <translation>指定窗口</translation>
    </message>
    <message>
        <source>Empty: any counter that serves the business</source>
        <translation>留空：任一受理该业务的窗口</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The ticket waits again and keeps its place by the time of drawing</source>
        <translation>此号重新等候，仍按取号时间排序</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>转号</translation>
    </message>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>不转（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Draw a number by hand</source>
        <translation>人工取号</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>优先类型</translation>
    </message>
    <message>
        <source>Why the customer goes first</source>
        <translation>优先原因</translation>
    </message>
    <message>
        <source>Elderly, ill, disabled, pregnant or military customers go first</source>
        <translation>老年、患病、残障、孕妇、军人客户优先</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Look for customers that are not on this computer</source>
        <translation>查找不在本机上的客户</translation>
    </message>
    <message>
        <source>Search the server</source>
        <translation>在服务器上查找</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Name, pinyin, telephone, customer or service number …</source>
        <translation>姓名、拼音、电话、客户编号或户号…</translation>
    </message>
    <message>
        <source>A name or a part of it, its pinyin or initials; a telephone, customer or service number in any form, or its last four digits</source>
        <translation>姓名或其中几个字、全拼或首字母；电话、客户编号、户号，任何写法或尾号四位</translation>
    </message>
    <message>
        <source>Open customers and orders</source>
        <translation>已打开的客户和工单</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Open orders of my team</source>
        <translation>本班组负责或受理的未结工单</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>本班组经手</translation>
    </message>
    <message>
        <source>Open orders that I have taken</source>
        <translation>我接的未结工单</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Open orders of every team on this computer</source>
        <translation>本机上所有班组的未结工单</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>Open an order without a customer (Ctrl+N)</source>
        <translation>新建不关联客户的工单（Ctrl+N）</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>No open orders here</source>
        <translation>这里没有未结工单</translation>
    </message>
    <message>
        <source>What waits for me</source>
        <translation>等我处理的事项</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>我的工作</translation>
    </message>
    <message>
        <source>Leave word for the next shift of my team</source>
        <translation>给本班组下一班留言</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why; whoever asked reads it</source>
        <translation>写明理由，申请人会看到</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>写明理由</translation>
    </message>
    <message>
        <source>Send the answer (Enter)</source>
        <translation>提交（Enter）</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Decide later (Esc)</source>
        <translation>稍后再定（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>HandoverPanel</name>
    <message>
        <source>Back to the order</source>
        <translation>返回工单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>The shift that you end</source>
        <translation>您正在结束的班次</translation>
    </message>
    <message>
        <source>What the next shift must know</source>
        <translation>需要下一班知道的</translation>
    </message>
    <message>
        <source>Kept as a draft while you write</source>
        <translation>边写边存草稿</translation>
    </message>
    <message>
        <source>What is going on, what was promised, whom to call first</source>
        <translation>正在发生什么、答应了什么、先给谁回电</translation>
    </message>
    <message>
        <source>Orders to look after</source>
        <translation>需跟进的工单</translation>
    </message>
    <message>
        <source>From now on this is mine (Enter)</source>
        <translation>由我接手（Enter）</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Leave it for the next shift (Ctrl+Enter)</source>
        <translation>交给下一班（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Words of what it does, or keys</source>
        <translation>输入功能名称或按键</translation>
    </message>
    <message>
        <source>What it does, or keys …</source>
        <translation>功能或按键…</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the keys that you want; one conflict is named, nothing is overwritten</source>
        <translation>按下想用的按键；有冲突会说明，不会覆盖</translation>
    </message>
    <message>
        <source>Back to the keys as they came</source>
        <translation>恢复出厂按键</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys of a single sign, like J and K in lists, cannot be changed.</source>
        <translation>J、K 等单键不可更改。</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Look for the server again</source>
        <translation>重新连接服务器</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>First load</source>
        <translation>首次加载</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation>连接状态</translation>
    </message>
    <message>
        <source>Open the outbox (Ctrl+3)</source>
        <translation>打开发件箱（Ctrl+3）</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Go offline, sign out</source>
        <translation>离线工作、退出登录</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Find and open customers (Ctrl+2)</source>
        <translation>查找并打开客户（Ctrl+2）</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>What waits, what needs me (Ctrl+3)</source>
        <translation>待上传的和需要我处理的（Ctrl+3）</translation>
    </message>
    <message>
        <source>Last action</source>
        <translation>上一操作</translation>
    </message>
    <message>
        <source>Name, pinyin, number, order, text, command …</source>
        <translation>姓名/拼音、号码、工单、记录、命令…</translation>
    </message>
    <message>
        <source>Ctrl+K. Customers by name, pinyin, initials or address; telephone, service and order numbers in any form, or their last four digits; orders and notices by title; words in notes, messages and contacts; commands by name.</source>
        <translation>Ctrl+K。客户：姓名、拼音、首字母或地址；电话、户号、工单号：任何写法，或尾号四位；工单与公告：标题；备注、消息、联系记录：其中的字词；命令：名称。</translation>
    </message>
    <message>
        <source>What waits for me (Ctrl+1)</source>
        <translation>等我处理的事项（Ctrl+1）</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Notices to staff (Ctrl+4)</source>
        <translation>内部公告（Ctrl+4）</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Who waits in the hall (Ctrl+5)</source>
        <translation>厅内等候（Ctrl+5）</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>List work orders and change many at once (Ctrl+6)</source>
        <translation>工单列表与批量处理（Ctrl+6）</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Where the power is out (Ctrl+7)</source>
        <translation>哪里停电（Ctrl+7）</translation>
    </message>
</context>
<context>
    <name>MajorBanner</name>
    <message>
        <source>Major outage</source>
        <translation>重大停电</translation>
    </message>
    <message>
        <source>What callers are told, word for word</source>
        <translation>逐字告知来电客户的内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the outage</source>
        <translation>查看这条停电信息</translation>
    </message>
    <message>
        <source>Standard answer</source>
        <translation>统一口径</translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Moves allowed now</source>
        <translation>现在可做的流转</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the move</source>
        <translation>流转原因</translation>
    </message>
    <message>
        <source>The reason is kept with the order</source>
        <translation>原因随工单保存</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>挂起至</translation>
    </message>
    <message>
        <source>The work goes on then</source>
        <translation>届时继续处理</translation>
    </message>
    <message>
        <source>Leave the order as it is (Esc)</source>
        <translation>工单保持不变（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the move (Enter)</source>
        <translation>执行流转（Enter）</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>流转</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Open the notice</source>
        <translation>打开公告</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Hide it; it stays under Notices</source>
        <translation>收起，可在“公告”中再看</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Notices of the last weeks too</source>
        <translation>连同近期已失效的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Notices that hold now</source>
        <translation>现在有效的公告</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Write a notice to all staff</source>
        <translation>向全体员工发布公告</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建公告</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>没有公告</translation>
    </message>
    <message>
        <source>Nothing is in force now. Older ones are under All.</source>
        <translation>目前没有有效公告，以前的在“全部”里。</translation>
    </message>
    <message>
        <source>Choose a notice on the left.</source>
        <translation>在左侧选择一条公告。</translation>
    </message>
    <message>
        <source>Must read</source>
        <translation>必读</translation>
    </message>
    <message>
        <source>Gives your receipt (R)</source>
        <translation>确认已读 (R)</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已阅读</translation>
    </message>
    <message>
        <source>Change this notice</source>
        <translation>修改这条公告</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>One line that says it all</source>
        <translation>一句话说清楚</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What to do from now on</source>
        <translation>从现在起怎么做</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>An urgent one stands above every page</source>
        <translation>紧急公告会显示在每个页面上方</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Shown from then on</source>
        <translation>从这时起显示</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Gone by itself after that</source>
        <translation>过后自动撤下</translation>
    </message>
    <message>
        <source>Everybody must read it</source>
        <translation>全员必读</translation>
    </message>
    <message>
        <source>It stands in everybody&apos;s work until the receipt is given</source>
        <translation>未确认前一直在每个人的工作台上</translation>
    </message>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>不修改（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tell everybody (Ctrl+Enter)</source>
        <translation>发布给所有人（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表（Esc）</translation>
    </message>
    <message>
        <source>‹ All orders</source>
        <translation>‹ 全部工单</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Open this order&apos;s customer (Ctrl+Enter)</source>
        <translation>打开此工单的客户（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of the order</source>
        <translation>工单历史</translation>
    </message>
    <message>
        <source>Add a note to this order</source>
        <translation>给此工单加备注</translation>
    </message>
    <message>
        <source>Note on the order</source>
        <translation>工单备注</translation>
    </message>
    <message>
        <source>Internal note on this order; Enter saves it</source>
        <translation>此工单的内部备注；Enter 保存</translation>
    </message>
    <message>
        <source>Save the note (Enter)</source>
        <translation>保存备注（Enter）</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>加备注</translation>
    </message>
    <message>
        <source>Forget what was typed since the last save</source>
        <translation>放弃上次保存后输入的内容</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存工单</translation>
    </message>
    <message>
        <source>Attach files to the note (Alt+A), or drop or paste them here</source>
        <translation>给备注添加附件（Alt+A），也可以拖入或粘贴到这里</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Title *</source>
        <translation>标题 *</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <translation>用几个字说明事由</translation>
    </message>
    <message>
        <source>Kind *</source>
        <translation>种类 *</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Decides the clocks and what has to be filled in; fixed once the order is open</source>
        <translation>决定时限和必填项；工单建立后不可更改</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>How urgent it is, in the words of this kind</source>
        <translation>该类型的紧急程度</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Type any part of the category</source>
        <translation>输入分类的任意部分</translation>
    </message>
    <message>
        <source>Owner team</source>
        <translation>负责班组</translation>
    </message>
    <message>
        <source>The team that does the work</source>
        <translation>实际处理的班组</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The number or supply point concerned</source>
        <translation>本次涉及的号码或户号</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>按客户原话记录</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who is on the line; need not be the account holder</source>
        <translation>来电人，不一定是户主</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Of the contact person to the account holder</source>
        <translation>联系人与户主的关系</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>Where to call back</source>
        <translation>回访时拨打的号码</translation>
    </message>
    <message>
        <source>Call back when</source>
        <translation>回访时段</translation>
    </message>
    <message>
        <source>For example 14:00-18:00</source>
        <translation>例如 14:00-18:00</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where the fault is</source>
        <translation>故障地点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Decides the promised arrival</source>
        <translation>决定承诺到达时限</translation>
    </message>
    <message>
        <source>Work and result</source>
        <translation>处理与结果</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What was done; needed to answer</source>
        <translation>做了什么；反馈时必填</translation>
    </message>
    <message>
        <source>Field result</source>
        <translation>现场结果</translation>
    </message>
    <message>
        <source>Result of the work on site; needed to answer a fault</source>
        <translation>现场处理结果；故障反馈时必填</translation>
    </message>
    <message>
        <source>Call-back result</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation>客户的评价</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 至 5</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Needed to close a complaint</source>
        <translation>投诉归档时必填</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>属实性</translation>
    </message>
    <message>
        <source>Is the complaint founded?</source>
        <translation>投诉是否属实？</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Who caused it</source>
        <translation>由谁造成</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>工单类型</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Open an order for this customer (Ctrl+N)</source>
        <translation>为此客户新建工单（Ctrl+N）</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open orders of this customer</source>
        <translation>此客户的未结工单</translation>
    </message>
</context>
<context>
    <name>OrderViewDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the view is called in the list</source>
        <translation>视图在列表里的名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>谁能看到</translation>
    </message>
    <message>
        <source>Views for others are kept by leads</source>
        <translation>给别人用的视图由班长维护</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>List what fits</source>
        <translation>列出符合条件的工单</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>新建视图</translation>
    </message>
    <message>
        <source>Build a view of your own</source>
        <translation>新建自己的视图</translation>
    </message>
    <message>
        <source>Which orders are listed: Enter shows them</source>
        <translation>选择列出哪些工单：按 Enter 显示</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Show only what fits conditions of your own (Ctrl+Shift+F)</source>
        <translation>只看符合自设条件的工单（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Which columns are shown, and in which order</source>
        <translation>显示哪些列、按什么顺序</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Keep what is listed now as a view</source>
        <translation>把当前列表保存为视图</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the whole list into a file</source>
        <translation>把整个列表写入文件</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Give the chosen orders to a person or a team (A)</source>
        <translation>把选中的工单交给某人或某班组（A）</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>流转…</translation>
    </message>
    <message>
        <source>Move the chosen orders to another state (S)</source>
        <translation>把选中的工单流转到另一状态（S）</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>定级…</translation>
    </message>
    <message>
        <source>Grade the chosen orders (P)</source>
        <translation>给选中的工单定级（P）</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Add a tag to the chosen orders or take one away (T)</source>
        <translation>给选中的工单添加或去掉标签（T）</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>这里没有工单</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>新建停电</translation>
    </message>
    <message>
        <source>Declare an outage, or announce one</source>
        <translation>登记停电，或预告停电</translation>
    </message>
    <message>
        <source>Search in outages</source>
        <translation>在停电信息中查找</translation>
    </message>
    <message>
        <source>Area, feeder, reason or number</source>
        <translation>区域、线路、原因或编号</translation>
    </message>
    <message>
        <source>Choose an outage, or declare one.</source>
        <translation>请选择一条停电信息，或新建一条。</translation>
    </message>
    <message>
        <source>What callers are told</source>
        <translation>统一口径</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30 分钟</translation>
    </message>
    <message>
        <source>Half an hour from now</source>
        <translation>从现在起半小时</translation>
    </message>
    <message>
        <source>+1 h</source>
        <translation>+1 小时</translation>
    </message>
    <message>
        <source>An hour from now</source>
        <translation>从现在起一小时</translation>
    </message>
    <message>
        <source>+2 h</source>
        <translation>+2 小时</translation>
    </message>
    <message>
        <source>Two hours from now</source>
        <translation>从现在起两小时</translation>
    </message>
    <message>
        <source>For example: The fault in Hubin Road is known, crews are there, power is expected back at 18:40.</source>
        <translation>例如：湖滨路故障已查明，抢修人员已到场，预计 18:40 恢复供电。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Do it (Ctrl+Enter)</source>
        <translation>执行（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave it as it is (Esc)</source>
        <translation>保持不变（Esc）</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>区域(&amp;A)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Streets and house numbers, as people say them</source>
        <translation>街道和门牌号，按客户的说法填写</translation>
    </message>
    <message>
        <source>&amp;Feeders</source>
        <translation>线路(&amp;F)</translation>
    </message>
    <message>
        <source>Feeders</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>F-12, F-13; services there are found by them</source>
        <translation>F-12、F-13；据此找到线路上的用户</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Storm, tree on the line; empty while nobody knows</source>
        <translation>如：雷暴、树障；原因未明时留空</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Back about</source>
        <translation>预计恢复</translation>
    </message>
    <message>
        <source>Off while nobody knows</source>
        <translation>时间未知时不勾选</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save it (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Keep it without announcing it</source>
        <translation>只保存，不发布</translation>
    </message>
    <message>
        <source>Leave it as it was (Esc)</source>
        <translation>放弃修改（Esc）</translation>
    </message>
    <message>
        <source>Shows only the outages that hold what is typed</source>
        <translation>只显示含有所输内容的停电</translation>
    </message>
    <message>
        <source>When the power is back, or is expected to be</source>
        <translation>复电时间，或预计复电时间</translation>
    </message>
    <message>
        <source>What is said to those who call; it stands on all desks</source>
        <translation>对来电客户的统一答复，显示在所有座席上</translation>
    </message>
    <message>
        <source>What kind of outage it is</source>
        <translation>停电类别</translation>
    </message>
    <message>
        <source>Streets, houses or communities without power</source>
        <translation>停电的街道、楼幢或小区</translation>
    </message>
    <message>
        <source>The lines that are out, with commas between</source>
        <translation>停电线路，用逗号分隔</translation>
    </message>
    <message>
        <source>Why the power is out, as it is told to customers</source>
        <translation>停电原因，即对客户的说法</translation>
    </message>
    <message>
        <source>When it began, or will begin</source>
        <translation>开始时间，或计划开始时间</translation>
    </message>
    <message>
        <source>When the power is expected to be back</source>
        <translation>预计复电时间</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>立即尝试连接服务器</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <source>Throw away the chosen change before it is sent (Delete)</source>
        <translation>在上传前丢弃所选更改（Delete）</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>本机已存</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>全部已上传</translation>
    </message>
    <message>
        <source>What you save appears here until the server has it.</source>
        <translation>您保存的内容在服务器收到前显示在这里。</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>需您决定</translation>
    </message>
    <message>
        <source>Nothing to decide. If two people change the same field, both values appear here.</source>
        <translation>没有需要决定的。两人改了同一字段时，两个值都会显示在这里。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>没有被拒绝的更改。</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Parts and costs</source>
        <translation>材料与费用</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the chosen part out (Delete)</source>
        <translation>移除选中的材料（Delete）</translation>
    </message>
    <message>
        <source>Part or piece of work</source>
        <translation>材料或工作内容</translation>
    </message>
    <message>
        <source>Number in the store</source>
        <translation>物料编号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many, with up to three decimals</source>
        <translation>数量，最多三位小数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pieces, metres, hours</source>
        <translation>只、米、小时</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>What one of it costs, in yuan</source>
        <translation>每单位价格（元）</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>Who pays for it</source>
        <translation>由谁承担费用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Leave the part as it is</source>
        <translation>保持该项不变</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Write the part down (Enter)</source>
        <translation>登记材料（Enter）</translation>
    </message>
    <message>
        <source>What was used or done</source>
        <translation>使用的材料或完成的工作</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Booked elsewhere; this is the record of the counter.</source>
        <translation>入账在营销系统，这里只做窗口登记。</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Receipt number of the billing system</source>
        <translation>营销系统收据号</translation>
    </message>
    <message>
        <source>What was taken, for example 86.20</source>
        <translation>实收金额，例如 86.20</translation>
    </message>
    <message>
        <source>How the money was handed over</source>
        <translation>客户的付款方式</translation>
    </message>
    <message>
        <source>As printed on the receipt of the billing system</source>
        <translation>营销系统收据上的号码</translation>
    </message>
    <message>
        <source>For service</source>
        <translation>缴费户号</translation>
    </message>
    <message>
        <source>For order</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The number or supply point that was paid for</source>
        <translation>为哪个号码或户号缴费</translation>
    </message>
    <message>
        <source>The work order that was paid for</source>
        <translation>为哪张工单收费</translation>
    </message>
    <message>
        <source>Only if there is something to say</source>
        <translation>需要说明时填写</translation>
    </message>
    <message>
        <source>Taken in this visit</source>
        <translation>本次收款</translation>
    </message>
    <message>
        <source>Payments of this visit</source>
        <translation>本次受理的收款</translation>
    </message>
    <message>
        <source>Choose one to take it back</source>
        <translation>选中一笔可冲正</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>冲正原因</translation>
    </message>
    <message>
        <source>Why the chosen payment was wrong</source>
        <translation>选中的这笔错在哪里</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A new entry takes the chosen payment back; nothing is deleted</source>
        <translation>新增一笔冲正记录，原记录不删除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Back to the visit (Esc)</source>
        <translation>回到受理（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Save it as it stands in the line before (Enter); with Ctrl+Enter the visit is finished next</source>
        <translation>按上一行所示登记（Enter）；按 Ctrl+Enter 登记后接着结束受理</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按下快捷键</translation>
    </message>
</context>
<context>
    <name>QuickCloseBar</name>
    <message>
        <source>Close the enquiry as</source>
        <translation>办结为</translation>
    </message>
    <message>
        <source>What was it about? Name, pinyin or initials</source>
        <translation>咨询类别：名称、拼音或首字母</translation>
    </message>
    <message>
        <source>File the enquiry as answered and end the contact (Enter)</source>
        <translation>按已解答办结咨询并结束联系（Enter）</translation>
    </message>
    <message>
        <source>Close enquiry</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Go on writing (Esc)</source>
        <translation>继续填写（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the enquiry was about</source>
        <translation>咨询内容分类</translation>
    </message>
    <message>
        <source>The category under which it is filed; Enter closes it</source>
        <translation>归入的分类；按 Enter 办结</translation>
    </message>
</context>
<context>
    <name>QuickTextDialog</name>
    <message>
        <source>Quick texts</source>
        <translation>快捷语</translation>
    </message>
    <message>
        <source>Begin another quick text</source>
        <translation>新建一条快捷语</translation>
    </message>
    <message>
        <source>New quick text</source>
        <translation>新建快捷语</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>列表中显示的标题</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>简码</translation>
    </message>
    <message>
        <source>What is typed behind the slash, without blanks</source>
        <translation>在 / 之后输入的简码，不含空格</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What it is about, for example power cut or bill</source>
        <translation>所属主题，例如停电、电费</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The text itself; names in braces are filled in</source>
        <translation>快捷语正文，花括号中的名称会自动填入</translation>
    </message>
    <message>
        <source>Otherwise it is offered for internal notes and for every channel</source>
        <translation>不勾选则在内部备注和所有渠道中都可使用</translation>
    </message>
    <message>
        <source>Only for SMS</source>
        <translation>仅用于短信</translation>
    </message>
    <message>
        <source>A retired text is kept but no longer offered</source>
        <translation>停用后保留，但不再出现在列表中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Back to what you were writing (Esc)</source>
        <translation>返回正在编写的内容（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save this quick text for everybody (Ctrl+S)</source>
        <translation>保存，所有人可用（Ctrl+S）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>QuickTextPopup</name>
    <message>
        <source>Quick texts</source>
        <translation>快捷语</translation>
    </message>
    <message>
        <source>There are no quick texts yet.</source>
        <translation>还没有快捷语。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter inserts · Esc keeps the character</source>
        <translation>↑ ↓ 选择 · Enter 插入 · Esc 保留字符</translation>
    </message>
    <message>
        <source>Edit quick texts…</source>
        <translation>编辑快捷语…</translation>
    </message>
    <message>
        <source>Add, change and retire the quick texts of everybody (F2)</source>
        <translation>新增、修改和停用大家的快捷语（F2）</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Copy what was typed</source>
        <translation>复制所填内容</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Start again with what was typed</source>
        <translation>用所填内容重新开始</translation>
    </message>
    <message>
        <source>Open as new draft</source>
        <translation>作为新草稿打开</translation>
    </message>
    <message>
        <source>Done with it; it leaves this list</source>
        <translation>处理完毕，从列表移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules and macros</source>
        <translation>规则与宏</translation>
    </message>
    <message>
        <source>Tick: it is active. Delete removes the chosen one</source>
        <translation>勾选即启用；按 Delete 删除选中项</translation>
    </message>
    <message>
        <source>Begin another macro, trigger or time rule</source>
        <translation>新建宏、触发器或定时规则</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Removes the chosen one; it can be taken back for a while</source>
        <translation>删除选中项；短时间内可以撤销</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the history and the menu call it</source>
        <translation>历史记录和菜单中显示的名称</translation>
    </message>
    <message>
        <source>Lower numbers act first</source>
        <translation>数字小的先执行</translation>
    </message>
    <message>
        <source>Every … minutes</source>
        <translation>间隔（分钟）</translation>
    </message>
    <message>
        <source>How often it looks at the open orders</source>
        <translation>每隔多久检查一次未办结工单</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Who is offered the macro</source>
        <translation>哪些人可以使用这个宏</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>执行之后</translation>
    </message>
    <message>
        <source>Where the desk goes when it is done</source>
        <translation>执行完毕后停留在哪里</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Only what is active acts or is offered</source>
        <translation>只有启用的才会执行或供选用</translation>
    </message>
    <message>
        <source>At every change</source>
        <translation>每次变更都执行</translation>
    </message>
    <message>
        <source>Otherwise only when something changes that the condition asks for</source>
        <translation>否则只在条件涉及的内容变更时执行</translation>
    </message>
    <message>
        <source>Once per order</source>
        <translation>每单只执行一次</translation>
    </message>
    <message>
        <source>Remembered: it never acts twice on one order</source>
        <translation>系统会记住，同一工单不会重复执行</translation>
    </message>
    <message>
        <source>Ask before</source>
        <translation>执行前确认</translation>
    </message>
    <message>
        <source>The desk asks before the macro runs</source>
        <translation>运行宏之前先询问</translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation>适用哪些工单</translation>
    </message>
    <message>
        <source>What is done, in this order</source>
        <translation>依次执行的动作</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>返回窗口</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>次序</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>Find a service</source>
        <translation>查找户号</translation>
    </message>
    <message>
        <source>Number, address or plan</source>
        <translation>户号、地址或套餐</translation>
    </message>
    <message>
        <source>Service concerned this time</source>
        <translation>本次涉及户号</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Chinese or English; the window is made anew, nothing is lost</source>
        <translation>中文或英文；窗口会重新打开，内容不会丢失</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size of the type; the window is made anew, nothing is lost</source>
        <translation>文字大小；窗口会重新打开，内容不会丢失</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>撤销时限</translation>
    </message>
    <message>
        <source>How long a change can be taken back</source>
        <translation>操作之后多久内可以撤销</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 秒</translation>
    </message>
    <message>
        <source>Say news again</source>
        <translation>重复提醒</translation>
    </message>
    <message>
        <source>Until you have looked</source>
        <translation>直到您看过为止</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>只提醒一次</translation>
    </message>
    <message>
        <source>Every 2 minutes</source>
        <translation>每 2 分钟</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>每 5 分钟</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>每 15 分钟</translation>
    </message>
    <message>
        <source>A refused change, a conflict, a notice, a nudge and an assignment sound different</source>
        <translation>被拒绝、有冲突、必读公告、催办和派单的提示音各不相同</translation>
    </message>
    <message>
        <source>A sound for each kind of news</source>
        <translation>各类提醒使用不同提示音</translation>
    </message>
    <message>
        <source>Needs a desktop with a tray</source>
        <translation>需要系统桌面带有通知区</translation>
    </message>
    <message>
        <source>Messages of the desktop while this window is not in front</source>
        <translation>窗口不在前台时弹出桌面通知</translation>
    </message>
    <message>
        <source>zh and z, n and l, ang and an count as one</source>
        <translation>zh 与 z、n 与 l、ang 与 an 视为相同</translation>
    </message>
    <message>
        <source>Search also by sounds that are often confused</source>
        <translation>搜索时启用模糊音</translation>
    </message>
    <message>
        <source>See and change the keys (F1)</source>
        <translation>查看和更改按键（F1）</translation>
    </message>
    <message>
        <source>Shortcuts …</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>不做更改（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to your desk. What you save while offline stays on this computer.</source>
        <translation>登录您的工作台。离线时保存的内容留在本机。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Your login name</source>
        <translation>您的账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>登录（Enter）</translation>
    </message>
    <message>
        <source>Everything on this computer stays usable</source>
        <translation>本机上的内容都可继续使用</translation>
    </message>
    <message>
        <source>Back to my work, without the server</source>
        <translation>不连服务器，返回工作</translation>
    </message>
    <message>
        <source>Who has signed in on this computer</source>
        <translation>在本机登录过的用户</translation>
    </message>
    <message>
        <source>Work with what lies on this computer; changes are sent later</source>
        <translation>使用本机已有的数据工作，修改稍后上传</translation>
    </message>
    <message>
        <source>Go on without the server</source>
        <translation>先离线使用</translation>
    </message>
    <message>
        <source>Address of the server; only certificates that were installed with the desk are accepted</source>
        <translation>服务器地址；只接受随本机安装的证书</translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>The slip as it will be printed</source>
        <translation>小票预览</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Roll of 80 mm, or A5</source>
        <translation>80 毫米卷纸或 A5</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the slip</source>
        <translation>小票语言</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a printer (Enter or Ctrl+P)</source>
        <translation>选择打印机（Enter 或 Ctrl+P）</translation>
    </message>
</context>
<context>
    <name>TieForm</name>
    <message>
        <source>How the two orders are linked</source>
        <translation>两张工单的关联方式</translation>
    </message>
    <message>
        <source>The other order</source>
        <translation>另一张工单</translation>
    </message>
    <message>
        <source>Enter takes the first one found, Down goes to the list, Esc leaves it</source>
        <translation>Enter 选取第一条，下箭头进入列表，Esc 退出</translation>
    </message>
    <message>
        <source>Number or words of the order</source>
        <translation>工单编号或关键词</translation>
    </message>
    <message>
        <source>Orders found</source>
        <translation>找到的工单</translation>
    </message>
    <message>
        <source>Choose the other order</source>
        <translation>选择另一张工单</translation>
    </message>
</context>
<context>
    <name>TiesBox</name>
    <message>
        <source>Open the order in which this one lives on</source>
        <translation>打开并入的主工单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The order stands for itself again, with its own limits (Alt+J)</source>
        <translation>恢复为独立工单，沿用原有时限（Alt+J）</translation>
    </message>
    <message>
        <source>Take the merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Take the outage off: the order can be dispatched</source>
        <translation>解除停电关联，工单可以派发</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Linked orders</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Link another order with this one (Alt+L)</source>
        <translation>关联另一张工单（Alt+L）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Merge this order into another one (Alt+J)</source>
        <translation>把本工单并入另一张工单（Alt+J）</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Enter opens the order, Delete takes the link off</source>
        <translation>Enter 打开工单，Delete 解除关联</translation>
    </message>
    <message>
        <source>Linked with no other order.</source>
        <translation>没有关联其他工单。</translation>
    </message>
</context>
<context>
    <name>TimelineFilterPanel</name>
    <message>
        <source>Filter and group</source>
        <translation>筛选与分组</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>Filters with the number of entries</source>
        <translation>筛选项及条数</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Only entries of this time</source>
        <translation>只看这段时间的记录</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>How entries stand together</source>
        <translation>记录的分组方式</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>按工单</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>Fold system changes</source>
        <translation>折叠系统变更</translation>
    </message>
    <message>
        <source>Steps of an order and changes of the account that belong together are one line</source>
        <translation>同一次处理产生的工单步骤和账户变更合并为一行</translation>
    </message>
    <message>
        <source>Open all cards</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Show what is in every card</source>
        <translation>展开每张卡片的内容</translation>
    </message>
    <message>
        <source>Close all cards</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Show the first lines only</source>
        <translation>每张卡片只显示前几行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Only telephone calls</source>
        <translation>只看电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Only WeChat</source>
        <translation>只看微信</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>Only visits to a hall</source>
        <translation>只看营业厅来访</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Only orders</source>
        <translation>只看工单</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Only what is still to be done: open orders and call-backs that are due (T)</source>
        <translation>只看待办：未结工单和待回访（T）</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>All filters and ways to group (Ctrl+Shift+F)</source>
        <translation>全部筛选与分组方式（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Jump to a date (Ctrl+G)</source>
        <translation>跳到某日（Ctrl+G）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this timeline (Ctrl+F)</source>
        <translation>在此时间线中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>Find in this timeline</source>
        <translation>在此时间线中查找</translation>
    </message>
    <message>
        <source>Looks in titles and texts, newest first; Enter or F3 goes on, Shift+F3 goes back</source>
        <translation>查找标题和正文，由新到旧；Enter 或 F3 下一处，Shift+F3 上一处</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>暂无往来记录</translation>
    </message>
    <message>
        <source>Write the first note below, or open an order at the right.</source>
        <translation>可在下方写第一条备注，或在右侧新建工单。</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选的记录</translation>
    </message>
    <message>
        <source>Take a part of it away, or show everything again.</source>
        <translation>去掉部分筛选条件，或恢复显示全部。</translation>
    </message>
    <message>
        <source>With related customers</source>
        <translation>含关联客户</translation>
    </message>
    <message>
        <source>Also show what happened with the customers who belong together with this one (Alt+R)</source>
        <translation>同时显示与该客户有隶属关系的客户的往来记录（Alt+R）</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提醒</translation>
    </message>
    <message>
        <source>Close; it stays in your work</source>
        <translation>关闭；该事项仍在您的工作里</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>查看相关内容</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Take it back (Alt+Z)</source>
        <translation>撤销（Alt+Z）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Customer of the visit</source>
        <translation>受理的客户</translation>
    </message>
    <message>
        <source>Record money that was taken (Alt+P)</source>
        <translation>登记收款（Alt+P）</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Print or save the slip</source>
        <translation>打印或保存小票</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Outcome and rating (F4)</source>
        <translation>结果和评价（F4）</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>结束受理</translation>
    </message>
</context>
<context>
    <name>VisitEndForm</name>
    <message>
        <source>Finish visit</source>
        <translation>结束受理</translation>
    </message>
    <message>
        <source>The rating ends the visit; it can be undone for ten seconds.</source>
        <translation>点评价即结束受理，10 秒内可撤销。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理说明</translation>
    </message>
    <message>
        <source>How the visit ended</source>
        <translation>受理如何结束</translation>
    </message>
    <message>
        <source>One line for the timeline and the slip</source>
        <translation>一句话，写入时间线和小票</translation>
    </message>
    <message>
        <source>Not rated because</source>
        <translation>未评价原因</translation>
    </message>
    <message>
        <source>5, very satisfied (Alt+5)</source>
        <translation>5，非常满意（Alt+5）</translation>
    </message>
    <message>
        <source>4, satisfied (Alt+4)</source>
        <translation>4，满意（Alt+4）</translation>
    </message>
    <message>
        <source>3, fair (Alt+3)</source>
        <translation>3，一般（Alt+3）</translation>
    </message>
    <message>
        <source>2, not satisfied (Alt+2)</source>
        <translation>2，不满意（Alt+2）</translation>
    </message>
    <message>
        <source>1, very unsatisfied (Alt+1)</source>
        <translation>1，非常不满意（Alt+1）</translation>
    </message>
    <message>
        <source>Why the customer gave no rating</source>
        <translation>客户为何未评价</translation>
    </message>
    <message>
        <source>Show the slip then</source>
        <translation>结束后显示小票</translation>
    </message>
    <message>
        <source>Opens the slip when the visit has ended</source>
        <translation>受理结束时打开小票</translation>
    </message>
    <message>
        <source>The visit goes on (Esc)</source>
        <translation>继续受理（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>With the reason above (Ctrl+Enter)</source>
        <translation>按上面的原因（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Finish without rating</source>
        <translation>不评价，结束</translation>
    </message>
    <message>
        <source>Customer rates (5 is best)</source>
        <translation>客户评价（5 为最满意）</translation>
    </message>
</context>
<context>
    <name>VisitStartForm</name>
    <message>
        <source>Start visit</source>
        <translation>开始受理</translation>
    </message>
    <message>
        <source>A card reader may be used at any time</source>
        <translation>随时可刷证或扫码</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Telephone, customer or supply-point number, identity card, name</source>
        <translation>电话、客户编号、户号、身份证或姓名</translation>
    </message>
    <message>
        <source>Telephone, number, identity card, name</source>
        <translation>电话、户号、身份证、姓名</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Choose the customer who came</source>
        <translation>选择来办理的客户</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Service concerned</source>
        <translation>本次涉及户号</translation>
    </message>
    <message>
        <source>What the customer came for</source>
        <translation>客户来办什么</translation>
    </message>
    <message>
        <source>The number or supply point that this visit is about</source>
        <translation>本次受理涉及的号码或户号</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>来人身份</translation>
    </message>
    <message>
        <source>Paper seen</source>
        <translation>查验证明</translation>
    </message>
    <message>
        <source>How the person at the counter stands to the account holder</source>
        <translation>来人与户主的关系</translation>
    </message>
    <message>
        <source>What shows that the person may act for the account holder</source>
        <translation>证明可代办的材料</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>来人姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Who is at the counter</source>
        <translation>在窗口的是谁</translation>
    </message>
    <message>
        <source>Where the person can be called back</source>
        <translation>可回拨的号码</translation>
    </message>
    <message>
        <source>Do not start (Esc)</source>
        <translation>不开始（Esc）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The visit begins and the customer opens (Enter)</source>
        <translation>开始受理并打开客户（Enter）</translation>
    </message>
</context>
<context>
    <name>touchline::gui::AccountBox</name>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Last bill, %1</source>
        <translation>最近账单 %1</translation>
    </message>
    <message numerus="yes">
        <source>Last bill %1; the last %n bills</source>
        <translation>
            <numerusform>最近账单 %1；最近 %n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>against the bill before</source>
        <translation>与上期相比</translation>
    </message>
    <message>
        <source>This year %1</source>
        <translation>本年 %1</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>第 %1 档</translation>
    </message>
    <message>
        <source>%1 to tier %2</source>
        <translation>距第 %2 档 %1</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>余额 %1</translation>
    </message>
    <message>
        <source>bills %1</source>
        <translation>账单 %1</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>用量 %1</translation>
    </message>
    <message>
        <source>points %1</source>
        <translation>积分 %1</translation>
    </message>
    <message>
        <source>Choose the service concerned to see its balance, bills and use.</source>
        <translation>选定本次涉及户号后显示余额、账单和用量。</translation>
    </message>
    <message>
        <source>%1 (out of date)</source>
        <translation>%1（已过期）</translation>
    </message>
    <message>
        <source>As of:</source>
        <translation>数据时间：</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ActionEditor</name>
    <message>
        <source>Filled in where they stand in a text; press one to insert it:</source>
        <translation>文字中可用的变量，执行时自动填入；点按即可插入：</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ActionRow</name>
    <message>
        <source>Reason, if one is needed</source>
        <translation>原因（需要时填写）</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>变更人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>Team of who changed it</source>
        <translation>变更人所在班组</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Somebody not known here</source>
        <translation>本机未知</translation>
    </message>
</context>
<context>
    <name>touchline::gui::AnswerInput</name>
    <message>
        <source>hh:mm</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose the day from a calendar (Alt+Down)</source>
        <translation>从日历中选择日期（Alt+↓）</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>touchline::gui::AnswersForm</name>
    <message>
        <source>To be done before: %1</source>
        <translation>须在此之前完成：%1</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Asked for before: %1</source>
        <translation>须在此之前填写：%1</translation>
    </message>
    <message>
        <source>Asked for before the next step</source>
        <translation>下一步之前须填写</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>Two people answered differently; this answer stays</source>
        <translation>两人填写不一致，保留这一项</translation>
    </message>
    <message>
        <source>Checklist %1/%2</source>
        <translation>检查清单 %1/%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::AppointmentsBox</name>
    <message>
        <source>Nobody in person</source>
        <translation>不指定个人</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Appointments: %1</source>
        <translation>预约：%1</translation>
    </message>
    <message numerus="yes">
        <source>Appointments: %n</source>
        <translation>
            <numerusform>预约：%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Times agreed with the customer</source>
        <translation>与客户约定的时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>At that time there is already: %1, %2</source>
        <translation>该时段已有预约：%1，%2</translation>
    </message>
    <message>
        <source>Appointment changed: %1</source>
        <translation>预约改期：%1</translation>
    </message>
    <message>
        <source>agreed by mistake</source>
        <translation>误约</translation>
    </message>
    <message>
        <source>Appointment agreed: %1</source>
        <translation>约定时间：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ApprovalBar</name>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>%1 asks for: %2</source>
        <translation>%1 申请：%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::BelongsBox</name>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>A customer who is not on this computer</source>
        <translation>本机没有该上级客户的资料</translation>
    </message>
    <message>
        <source>Nothing to save.</source>
        <translation>没有要保存的内容。</translation>
    </message>
    <message>
        <source>Belongs to nobody now.</source>
        <translation>已不再隶属任何客户。</translation>
    </message>
    <message>
        <source>Belongs to %1 now.</source>
        <translation>现隶属于%1。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::BelongsForm</name>
    <message>
        <source>Enter takes the chosen one, Esc leaves</source>
        <translation>Enter 选定，Esc 退出</translation>
    </message>
    <message>
        <source>Nobody else is found by this name or number.</source>
        <translation>按此姓名或号码没有找到其他客户。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::BulkDialog</name>
    <message>
        <source>It is so already.</source>
        <translation>本来就是这样。</translation>
    </message>
    <message>
        <source>Orders of this kind have other grades.</source>
        <translation>这类工单用的是另一套级别。</translation>
    </message>
    <message>
        <source>Change several orders</source>
        <translation>批量更改工单</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>已选 %Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to a person</source>
        <translation>分派给个人</translation>
    </message>
    <message>
        <source>Give to a team</source>
        <translation>交给班组</translation>
    </message>
    <message>
        <source>Move to a state</source>
        <translation>流转到状态</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag.</source>
        <translation>请输入标签。</translation>
    </message>
    <message>
        <source>Choose a value.</source>
        <translation>请选择一个值。</translation>
    </message>
    <message>
        <source>Looking at the orders…</source>
        <translation>正在检查工单…</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be changed.</source>
        <translation>
            <numerusform>将更改 %Ln 张工单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will not:</source>
        <translation>
            <numerusform>%Ln 张不会更改：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 张：%2</translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the server has the last word.</source>
        <translation>
            <numerusform>其中 %n 张要以服务器的判断为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n order(s)</source>
        <translation>
            <numerusform>更改 %Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: with what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Their present state does not lead there.</source>
        <translation>当前状态不能这样流转。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::BulkMacros</name>
    <message>
        <source>Macro</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>Run a macro on the chosen orders (M)</source>
        <translation>对选中的工单运行宏（M）</translation>
    </message>
    <message>
        <source>Orders: run a macro on what is chosen</source>
        <translation>工单列表：对选中工单运行宏</translation>
    </message>
    <message>
        <source>There are no macros yet</source>
        <translation>还没有宏</translation>
    </message>
    <message>
        <source>Choose orders first.</source>
        <translation>请先选择工单。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>It has been sent already and cannot be taken back.</source>
        <translation>已经发出，无法撤销。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CalendarPage</name>
    <message>
        <source>New calendar %1</source>
        <translation>新日历 %1</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Special days of this calendar alone</source>
        <translation>仅此日历的特殊日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Adds a calendar</source>
        <translation>新增一个日历</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>大家怎么称呼它</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Its wall clock; type a part of the name</source>
        <translation>按哪个时区走；可输入名称的一部分</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>The list of holidays and make-up working days that fills it</source>
        <translation>用哪份节假日与调休清单</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Working time like 08:30-12:00, 13:30-17:30; empty: closed</source>
        <translation>工作时段，如 08:30-12:00, 13:30-17:30；留空为休息</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>添加假日</translation>
    </message>
    <message>
        <source>Adds a day on which this calendar is closed</source>
        <translation>添加此日历休息的一天</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>添加调休上班</translation>
    </message>
    <message>
        <source>Adds a day of rest that is worked</source>
        <translation>添加需要上班的休息日</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Public holidays of China</source>
        <translation>中国法定节假日</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CallbackBar</name>
    <message>
        <source>Call back</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>last tried %1</source>
        <translation>上次拨打 %1</translation>
    </message>
    <message>
        <source>may be called now</source>
        <translation>现在可拨</translation>
    </message>
    <message>
        <source>wanted: %1</source>
        <comment>time of a call-back</comment>
        <translation>客户希望：%1</translation>
    </message>
    <message>
        <source>the customer&apos;s number</source>
        <translation>客户本人号码</translation>
    </message>
    <message>
        <source>Showing a number in full needs the server, which is not there.</source>
        <translation>查看完整号码需要连接服务器，目前未连接。</translation>
    </message>
    <message>
        <source>The result of the call</source>
        <translation>本次通话的结果</translation>
    </message>
    <message>
        <source>The customer called, or the call began earlier</source>
        <translation>客户主动来电，或通话在允许时段内已开始</translation>
    </message>
    <message>
        <source>Nobody is called now; what came of a call that took place is written down all the same</source>
        <translation>现在不外呼；已进行的通话仍可登记结果</translation>
    </message>
    <message>
        <source>Nobody is called now: %1.</source>
        <translation>现在不外呼：%1。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CardOrders</name>
    <message>
        <source>Nudged: within the promise (%1). Comfort the customer; it is added to the order.</source>
        <translation>已催办：仍在承诺时限内（%1），请安抚客户，催办已附到工单。</translation>
    </message>
    <message>
        <source>Nudged for the first time. Comfort the customer; it is added to the order.</source>
        <translation>首次催办：请安抚客户，催办已附到工单。</translation>
    </message>
    <message>
        <source>Nudged again (%1): the lead now watches over it.</source>
        <translation>第 %1 次催办：已转组长督办。</translation>
    </message>
    <message>
        <source>Nudged past the promise (%1): the lead now watches over it.</source>
        <translation>已超承诺时限（%1）：已转组长督办。</translation>
    </message>
    <message>
        <source>This order was nudged a moment ago; it is not counted again.</source>
        <translation>刚刚已催办过，不重复计数。</translation>
    </message>
    <message>
        <source>This order was nudged as often as is counted. Ask the lead.</source>
        <translation>催办次数已到上限，请联系组长。</translation>
    </message>
    <message>
        <source>Nudge U</source>
        <translation>催办 U</translation>
    </message>
    <message>
        <source>The customer asks where it stands: count it and say so (Alt+U)</source>
        <translation>客户催问进度：登记一次催办（Alt+U）</translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>催办：%1</translation>
    </message>
    <message numerus="yes">
        <source>nudged %n time(s)</source>
        <translation>
            <numerusform>已催办 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CardPanel</name>
    <message>
        <source>Quiet %1</source>
        <translation>免打扰 %1</translation>
    </message>
    <message>
        <source>Changes wait to be sent</source>
        <translation>有更改待上传</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message numerus="yes">
        <source>Open orders · %n</source>
        <translation>
            <numerusform>未结工单 · %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to save.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Tags saved.</source>
        <translation>标签已保存。</translation>
    </message>
    <message>
        <source>Show a masked value of the customer</source>
        <translation>显示客户的一项脱敏信息</translation>
    </message>
    <message>
        <source>The customer&apos;s last bills</source>
        <translation>客户最近的账单</translation>
    </message>
    <message>
        <source>Choose the service that it is about</source>
        <translation>选择本次涉及户号</translation>
    </message>
    <message>
        <source>The customer nudges the first open order</source>
        <translation>为第一张未结工单登记催办</translation>
    </message>
    <message>
        <source>Service %1 of the customer</source>
        <translation>选第 %1 个户号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Say whom the customer belongs to</source>
        <translation>设置客户隶属于谁</translation>
    </message>
    <message>
        <source>The customer calls about the known outage: link the contact</source>
        <translation>客户来电询问已知停电：关联本次联系</translation>
    </message>
    <message>
        <source>This contact is linked with the outage.</source>
        <translation>本次联系已关联到该停电。</translation>
    </message>
    <message>
        <source>Link the contact</source>
        <translation>关联本次联系</translation>
    </message>
    <message>
        <source>They call about this outage; no order is opened (Alt+O)</source>
        <translation>客户为此停电来电；不另建工单（Alt+O）</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>写入统一口径</translation>
    </message>
    <message>
        <source>Puts what callers are told into the message</source>
        <translation>把统一口径写入要发送的消息</translation>
    </message>
    <message>
        <source>No outage is known at this customer&apos;s services.</source>
        <translation>该客户的用电地址没有已知停电。</translation>
    </message>
    <message>
        <source>Linked with the outage: %1</source>
        <translation>已关联停电：%1</translation>
    </message>
    <message>
        <source>Call about the outage recorded: %1</source>
        <translation>已登记停电来电：%1</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入……</translation>
    </message>
    <message>
        <source>Linked to the outage %1</source>
        <translation>已关联停电事件 %1</translation>
    </message>
    <message>
        <source>The last call is linked with the outage. Log another call to link it, too.</source>
        <translation>最近一次来电已关联停电；如再次来电，请先登记。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ClockGradingDialog</name>
    <message>
        <source>What you had begun is here again.</source>
        <translation>上次未保存的修改已恢复。</translation>
    </message>
    <message>
        <source>Line %1 is no JSON.</source>
        <translation>第 %1 行不是有效的 JSON。</translation>
    </message>
    <message>
        <source>As it is in force. Undo brings your changes back.</source>
        <translation>已回到生效的内容。按“撤销”可找回您的修改。</translation>
    </message>
    <message>
        <source>Yours is on top of theirs now. Look at the changes, then save.</source>
        <translation>您的修改已叠加到对方的版本上。请核对改动后再保存。</translation>
    </message>
    <message>
        <source>Saved as the next revision. The server puts it in force.</source>
        <translation>已保存为新版本，由服务器使其生效。</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Clocks and grading</source>
        <translation>时限与分级</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>The setting as JSON</source>
        <translation>以 JSON 显示的设置</translation>
    </message>
    <message>
        <source>What is different from what is in force</source>
        <translation>与生效内容相比有哪些不同</translation>
    </message>
    <message>
        <source>Lay mine over theirs</source>
        <translation>叠加到对方的版本上</translation>
    </message>
    <message>
        <source>Somebody saved meanwhile: your changes on top of that, to be looked at</source>
        <translation>期间有人保存过：把您的修改叠加上去，再核对</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Who saved what when; take one of them again</source>
        <translation>谁在何时保存了什么；可重新采用其中一个</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes the last step back · Alt+Z</source>
        <translation>撤销上一步 · Alt+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Does it again · Alt+Shift+Z</source>
        <translation>重做一步 · Alt+Shift+Z</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Back to what is in force; Undo brings your changes back</source>
        <translation>回到生效的内容；“撤销”可找回您的修改</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The same as text, in step with the form · Ctrl+J</source>
        <translation>同样的内容以文本显示，与表单同步 · Ctrl+J</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Comes into force as the next revision · Ctrl+S</source>
        <translation>作为新版本生效 · Ctrl+S</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was not saved is kept for you · Esc</source>
        <translation>未保存的内容会为您留着 · Esc</translation>
    </message>
    <message>
        <source>Save the setting</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Settings: take the last step back</source>
        <translation>设置：撤销上一步</translation>
    </message>
    <message>
        <source>Settings: do it again</source>
        <translation>设置：重做一步</translation>
    </message>
    <message>
        <source>Settings: form or JSON</source>
        <translation>设置：切换表单与 JSON</translation>
    </message>
    <message>
        <source>is being fetched…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>还没有任何版本。</translation>
    </message>
    <message>
        <source>yours, waiting to be sent</source>
        <translation>您的修改，待上传</translation>
    </message>
    <message>
        <source>revision %1 is in force</source>
        <translation>第 %1 版生效中</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>出厂内容</translation>
    </message>
    <message>
        <source>Your role may look at it; leads change it.</source>
        <translation>您的角色只能查看；由班长修改。</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>没有改动</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has saved revision %2 meanwhile. Lay yours over it, or discard it.</source>
        <translation>%1 期间保存了第 %2 版。请把您的修改叠加上去，或放弃修改。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused, yours of %1: take it up again</source>
        <translation>被拒绝的修改（%1）：重新拿来用</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>take this one again</source>
        <translation>重新采用</translation>
    </message>
    <message>
        <source>What is edited · Alt+1 to Alt+5</source>
        <translation>要编辑的内容 · Alt+1 至 Alt+5</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) of orders</source>
        <translation>
            <numerusform>%n 种工单类型</numerusform>
        </translation>
    </message>
    <message>
        <source>The types were changed meanwhile. Lay yours over it, or discard it.</source>
        <translation>工单类型期间有改动。请把您的修改叠加上去，或放弃修改。</translation>
    </message>
    <message>
        <source>Not taken yet</source>
        <translation>有未生效的输入</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ClockPanel</name>
    <message>
        <source>Expected; the server counts from when it has the order.</source>
        <translation>预计；以服务器收到工单的时间为准。</translation>
    </message>
    <message>
        <source>Record contact</source>
        <translation>登记已联系</translation>
    </message>
    <message>
        <source>Record arrival</source>
        <translation>登记到场</translation>
    </message>
    <message>
        <source>Record restoration</source>
        <translation>登记恢复</translation>
    </message>
    <message>
        <source>Enter this moment as of now; its clocks stop</source>
        <translation>以当前时刻登记，相应时限随之停止计时</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ColumnsDialog</name>
    <message>
        <source>Columns: further to the left</source>
        <translation>列：往左移</translation>
    </message>
    <message>
        <source>Columns: further to the right</source>
        <translation>列：往右移</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Commands</name>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open my work</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>Open customers</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>打开发件箱</translation>
    </message>
    <message>
        <source>Open notices</source>
        <translation>打开公告</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>转为离线</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复在线</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Turn fuzzy pinyin on (zh/z, n/l, ang/an)</source>
        <translation>打开模糊音（zh/z、n/l、ang/an）</translation>
    </message>
    <message>
        <source>Turn fuzzy pinyin off</source>
        <translation>关闭模糊音</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定工作台</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>Start or finish a visit</source>
        <translation>开始或结束受理</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Show related customers in the timeline, or hide them</source>
        <translation>时间线显示或隐藏关联客户</translation>
    </message>
    <message>
        <source>Edit quick texts</source>
        <translation>编辑快捷语</translation>
    </message>
    <message>
        <source>Open the list of orders</source>
        <translation>打开工单列表</translation>
    </message>
    <message>
        <source>Rules and macros</source>
        <translation>规则与宏</translation>
    </message>
    <message>
        <source>Clocks and grading</source>
        <translation>时限与分级</translation>
    </message>
    <message>
        <source>Open the outages</source>
        <translation>打开停电</translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation>登记停电</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Composer</name>
    <message>
        <source>Waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>It was sent in this moment and cannot be taken back.</source>
        <translation>刚刚已发出，无法撤回。</translation>
    </message>
    <message>
        <source>Draft restored</source>
        <translation>已恢复草稿</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>SMS to the customer</source>
        <translation>发给客户的短信</translation>
    </message>
    <message>
        <source>Only colleagues read this</source>
        <translation>仅同事可见</translation>
    </message>
    <message>
        <source>The customer reads this</source>
        <translation>客户会看到这段文字</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Send SMS</source>
        <translation>发送短信</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>保存备注（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Send the SMS (Ctrl+Enter)</source>
        <translation>发送短信（Ctrl+Enter）</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>剩 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>New since you began to write: %1</source>
        <translation>您开始编写后有新内容：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries since you began to write, the last: %1</source>
        <translation>
            <numerusform>您开始编写后有 %n 条新内容，最近一条：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Something new has arrived. Send again to send it as it is.</source>
        <translation>有新内容，请先看一下；再次发送即按原文发出。</translation>
    </message>
    <message>
        <source>Note saved on this computer; it goes out with the connection.</source>
        <translation>备注已存在本机，联网后自动上传。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>SMS saved on this computer; it goes out with the connection.</source>
        <translation>短信已存在本机，联网后自动提交。</translation>
    </message>
    <message>
        <source>Taken back; the text is in the composer again.</source>
        <translation>已撤回，内容已回到输入框。</translation>
    </message>
    <message>
        <source>Write a note or a message</source>
        <translation>切换内部备注与短信</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
    <message>
        <source>A file is still being copied; send again in a moment.</source>
        <translation>还有文件正在复制，请稍后再保存。</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>An SMS cannot carry files; change to the internal note (Alt+M).</source>
        <translation>短信不能带附件，请切换到内部备注（Alt+M）。</translation>
    </message>
    <message numerus="yes">
        <source>SMS saved; it goes out in %n second(s) (demo: not really sent).</source>
        <translation>
            <numerusform>短信已保存，%n 秒后发出（演示：不会真正发出）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is marked first.</source>
        <translation>请先填写标出的内容。</translation>
    </message>
    <message>
        <source>a message of the customer</source>
        <translation>客户发来的消息</translation>
    </message>
    <message>
        <source>a contact of the customer, taken by %1</source>
        <translation>客户来电来访，由%1受理</translation>
    </message>
    <message>
        <source>the customer was contacted by colleague %1</source>
        <translation>同事%1联系了客户</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what is new, and whose</comment>
        <translation>%2的%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ConditionBuilder</name>
    <message>
        <source>This condition was written as a rule that no form can show. It stays as it is:</source>
        <translation>这条条件是直接写成的规则，无法用表单显示，将原样保留：</translation>
    </message>
    <message>
        <source>A condition is not complete yet.</source>
        <translation>还有条件没有填完整。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>Matches %Ln order(s) of this desk</source>
        <translation>
            <numerusform>本机符合条件的工单：%Ln 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::ConditionRow</name>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>is at or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>my team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose one or several</source>
        <translation>可选一个或多个</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ConflictCard</name>
    <message>
        <source>%1 was deleted while it was being edited</source>
        <translation>%1 在编辑期间被删除</translation>
    </message>
    <message>
        <source>%1 was changed twice</source>
        <translation>「%1」有两个修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>改用我的</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>改用此值</translation>
    </message>
    <message>
        <source>The order cannot be archived before this is decided.</source>
        <translation>决定之前，工单不能归档。</translation>
    </message>
    <message>
        <source>Decided: kept what is in force.</source>
        <translation>已决定：保留现值。</translation>
    </message>
    <message>
        <source>written before, sent later</source>
        <translation>先填写，后上传</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>order: what is to be decided</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <comment>a colleague</comment>
        <translation>与%1联系</translation>
    </message>
    <message>
        <source>%1: %2 was changed twice. Which one is right?</source>
        <comment>name, field</comment>
        <translation>%1：%2有两个修改，以哪个为准？</translation>
    </message>
    <message>
        <source>Decided: your value. It is shown when the server has it.</source>
        <translation>已改用您的值，待服务器确认后显示。</translation>
    </message>
    <message>
        <source>Decided: the value that was not taken. It is shown when the server has it.</source>
        <translation>已改用未采用的值，待服务器确认后显示。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ContactBox</name>
    <message>
        <source>Tick it when the answer was right</source>
        <translation>回答正确才勾选</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>未登记姓名</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>this service</source>
        <translation>本户号</translation>
    </message>
    <message>
        <source>whole account</source>
        <translation>整个账户</translation>
    </message>
    <message>
        <source>Contact begun.</source>
        <translation>已开始登记本次联系。</translation>
    </message>
    <message>
        <source>Contact person saved.</source>
        <translation>联系人已保存。</translation>
    </message>
    <message>
        <source>Check of identity saved.</source>
        <translation>核身结果已保存。</translation>
    </message>
    <message>
        <source>Contact ended.</source>
        <translation>本次联系已结束。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CounterPage</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>%1 called %2 first.</source>
        <translation>%1 已先叫了 %2。</translation>
    </message>
    <message>
        <source>%1 called %2 first; %3 is called for you.</source>
        <translation>%1 已先叫了 %2，已为您改叫 %3。</translation>
    </message>
    <message>
        <source>Called again.</source>
        <translation>已重呼。</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 已离开。</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>恢复受理</translation>
    </message>
    <message>
        <source>Draw the next number of %1</source>
        <translation>取下一个%1号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>窗口开放</translation>
    </message>
    <message>
        <source>Counter is closed</source>
        <translation>窗口暂停</translation>
    </message>
    <message>
        <source>Nobody is at the counter</source>
        <translation>窗口空闲</translation>
    </message>
    <message>
        <source>Number at this counter: %1</source>
        <translation>本窗口的号：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%1 · waited %2 · called %n time(s)</source>
        <translation>
            <numerusform>%1 · 等候 %2 · 已叫 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>结束受理</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>开始受理</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>Numbers drawn at the entrance appear here. One can also be drawn by hand, or a visit started with F4.</source>
        <translation>取号机取的号会出现在这里。也可以人工取号，或按 F4 直接受理。</translation>
    </message>
    <message>
        <source>You work in no hall</source>
        <translation>您不属于营业厅</translation>
    </message>
    <message>
        <source>The counter belongs to clerks and leads of a hall.</source>
        <translation>窗口功能供营业厅的营业员和班长使用。</translation>
    </message>
    <message>
        <source>%1 did not come.</source>
        <translation>%1 已过号。</translation>
    </message>
    <message>
        <source>Send %1 on to</source>
        <translation>%1 转到</translation>
    </message>
    <message>
        <source>Sent on.</source>
        <translation>已转号。</translation>
    </message>
    <message>
        <source>Drawn last: %1</source>
        <translation>最近取号：%1</translation>
    </message>
    <message>
        <source>Number %1 was drawn.</source>
        <translation>已取号 %1。</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>选中 %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Enter the number of this counter first.</source>
        <translation>请先填写窗口号。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for this counter</source>
        <translation>
            <numerusform>%n 人等候本窗口</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::CustomerPage</name>
    <message>
        <source>Write a note about the customer</source>
        <translation>为该客户写内部备注</translation>
    </message>
    <message>
        <source>Close an enquiry that is answered</source>
        <translation>办结已答复的咨询</translation>
    </message>
</context>
<context>
    <name>touchline::gui::CustomersPage</name>
    <message>
        <source>That did not work</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>您要找哪位客户？</translation>
    </message>
    <message>
        <source>Type a name, a customer or service number, the last four digits of a telephone, or the first letters in pinyin.</source>
        <translation>输入姓名、客户编号或服务号码、电话后四位，或拼音首字母。</translation>
    </message>
    <message>
        <source>You are in contact here; the tab stays until the contact has ended.</source>
        <translation>正在与该客户联系，联系结束后才能关闭标签页。</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Open the last closed tab again</source>
        <translation>重新打开刚关闭的标签页</translation>
    </message>
</context>
<context>
    <name>touchline::gui::DaysPage</name>
    <message>
        <source>Holidays and make-up working days</source>
        <translation>节假日与调休上班日</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The year whose days are shown</source>
        <translation>显示哪一年的日期</translation>
    </message>
    <message>
        <source>Add a year</source>
        <translation>增加年份</translation>
    </message>
    <message>
        <source>Begins the list of the year after the last</source>
        <translation>开始下一年的清单</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>Expected: by the law alone, until the year&apos;s arrangement is announced</source>
        <translation>预计：仅按法律规定，待当年放假安排公布</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出自哪里</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The announcement from which these days come</source>
        <translation>这些日期所依据的通知</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Takes days from an iCalendar file (.ics) or a JSON list, for the years that it gives · Ctrl+I</source>
        <translation>从 iCalendar 文件（.ics）或 JSON 清单读取其中各年的日期 · Ctrl+I</translation>
    </message>
    <message>
        <source>Take holidays from a file</source>
        <translation>从文件导入节假日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>添加假日</translation>
    </message>
    <message>
        <source>Adds a day on which nobody works</source>
        <translation>添加全体休息的一天</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>添加调休上班</translation>
    </message>
    <message>
        <source>Adds a day of rest that is worked instead of another</source>
        <translation>添加因调休而上班的休息日</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Take days from a file</source>
        <translation>从文件导入日期</translation>
    </message>
    <message>
        <source>Calendars and lists (*.ics *.ical *.json);;All files (*)</source>
        <translation>日历与清单 (*.ics *.ical *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) added</source>
        <translation>
            <numerusform>新增 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>去掉 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>略过 %n 个日程</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in force before you save.</source>
        <translation>保存后才会生效。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::DeskPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not taken any order. My team shows what can be taken.</source>
        <translation>您还没有接单。“本班组经手”显示可接的工单。</translation>
    </message>
    <message>
        <source>Your team has nothing open. All open shows the other teams&apos; orders.</source>
        <translation>本班组没有未结工单。「全部未结」显示其他班组的工单。</translation>
    </message>
    <message>
        <source>Nothing is open on this computer. New order opens one.</source>
        <translation>本机上没有未结工单。点「新建工单」新建。</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入……</translation>
    </message>
    <message>
        <source>No open orders here</source>
        <translation>这里没有未结工单</translation>
    </message>
    <message>
        <source>Your orders appear as they arrive: %1 %</source>
        <translation>工单陆续显示：%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>J K move · Enter opens</source>
        <translation>J K 移动 · Enter 打开</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有等您处理的事项</translation>
    </message>
    <message>
        <source>My team shows what can be taken. A customer is found with Ctrl+K.</source>
        <translation>“本班组经手”里有可以接的工单；按 Ctrl+K 查找客户。</translation>
    </message>
    <message>
        <source>%1: why not?</source>
        <translation>%1：为什么驳回？</translation>
    </message>
    <message>
        <source>Approved: %1</source>
        <translation>已同意：%1</translation>
    </message>
    <message>
        <source>Not approved: %1</source>
        <translation>已驳回：%1</translation>
    </message>
    <message>
        <source>Open the customer of the chosen order</source>
        <translation>打开所选工单的客户</translation>
    </message>
    <message>
        <source>Call-back: %1</source>
        <translation>回访结果：%1</translation>
    </message>
    <message>
        <source>J K move · Enter opens · A to approvals · Y approves · N does not</source>
        <translation>J K 移动 · Enter 打开 · A 到审批 · Y 同意 · N 驳回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Do not approve…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>That was the last order of the list.</source>
        <translation>已是列表中的最后一张工单。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n order(s); Orders in the rail lists them all</source>
        <translation>
            <numerusform>仅列最近 %Ln 张工单；全部见左侧“工单”</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on this computer is being read.</source>
        <translation>正在读取本机保存的内容。</translation>
    </message>
    <message>
        <source>The result of the call (Alt+%1)</source>
        <translation>本次通话的结果（Alt+%1）</translation>
    </message>
    <message>
        <source>Send the answer (Enter)</source>
        <translation>提交（Enter）</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>请先填写原因</translation>
    </message>
</context>
<context>
    <name>touchline::gui::EntryList</name>
    <message>
        <source>A date looks like 2026-10-01.</source>
        <translation>日期应形如 2026-10-01。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>First day, like 2026-10-01</source>
        <translation>第一天，如 2026-10-01</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Last day where there are several; empty: one day</source>
        <translation>多天时的最后一天；留空为一天</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>假日</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shown where a clock explains itself</source>
        <translation>在时限说明中显示</translation>
    </message>
    <message>
        <source>Own times</source>
        <translation>当天时段</translation>
    </message>
    <message>
        <source>Like 08:30-12:00, 13:30-17:30; empty: as on a working day, or closed</source>
        <translation>如 08:30-12:00, 13:30-17:30；留空：上班日同平日，假日为休息</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the chosen entry away · Delete</source>
        <translation>删除选中的一项 · Delete</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Moves the chosen entry up · Alt+Up</source>
        <translation>上移选中的一项 · Alt+↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Moves the chosen entry down · Alt+Down</source>
        <translation>下移选中的一项 · Alt+↓</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>至少为</translation>
    </message>
    <message>
        <source>“At least” needs a number.</source>
        <translation>“至少为”需要一个数字。</translation>
    </message>
    <message>
        <source>“%1” is none of the values.</source>
        <translation>“%1”不是可选的值。</translation>
    </message>
    <message>
        <source>“%1” is nothing that happens to an order.</source>
        <translation>工单没有“%1”这个节点。</translation>
    </message>
    <message>
        <source>Write 80 %, or minutes before (-15) or after (30) the limit.</source>
        <translation>请填 80 %，或到期前（-15）、到期后（30）的分钟数。</translation>
    </message>
    <message>
        <source>“%1” is nothing that a level does.</source>
        <translation>没有“%1”这种动作。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>How</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>多个值用逗号分隔</translation>
    </message>
    <message>
        <source>the policy&apos;s</source>
        <translation>同规则</translation>
    </message>
    <message>
        <source>What is timed</source>
        <translation>计时内容</translation>
    </message>
    <message>
        <source>Owed as</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计时方式</translation>
    </message>
    <message>
        <source>Near from</source>
        <translation>临近提醒</translation>
    </message>
    <message>
        <source>80 % of the limit, or -15 for minutes before it</source>
        <translation>时限的 80 %，或 -15 表示到期前的分钟数</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Starts when</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Met when</source>
        <translation>完成节点</translation>
    </message>
    <message>
        <source>Any of these, with commas between</source>
        <translation>任一即可，用逗号分隔</translation>
    </message>
    <message>
        <source>May pause</source>
        <translation>可暂停</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Arrival, first contact and limits by law never pause</source>
        <translation>到达、首次联系和法定时限从不暂停</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>重办时</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where the figure comes from</source>
        <translation>这个数值的出处</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>80 %, -15 (minutes before), 0 (at the limit), 30 (after)</source>
        <translation>80 %、-15（到期前分钟数）、0（到期时）、30（到期后）</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>remind the handler, remind the team, remind the lead, supervise, escalate</source>
        <translation>提醒处理人、提醒班组、提醒班长、督办、升级</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>仅当</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>长文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Write a choice like fridge=冰箱/Fridge.</source>
        <translation>选项请写成 fridge=冰箱/Fridge。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>A small letter, then letters and digits; it stays as it is</source>
        <translation>小写字母开头，后接字母或数字；之后不再改变</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Before the state</source>
        <translation>须先于状态</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Like fridge=冰箱/Fridge, tv=电视/TV</source>
        <translation>如 fridge=冰箱/Fridge, tv=电视/TV</translation>
    </message>
</context>
<context>
    <name>touchline::gui::FileOpener</name>
    <message>
        <source>Fetching %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>There is no place to open the file in; save it instead.</source>
        <translation>没有可用的临时位置来打开文件，请改用另存为。</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>要打开这个文件吗？</translation>
    </message>
    <message>
        <source>%1 is no picture, PDF or plain text. Such files can carry programs. Open it only if you know where it comes from.</source>
        <translation>%1 不是图片、PDF 或纯文本。这类文件可能带有程序，请确认来源可靠后再打开。</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Save the file as</source>
        <translation>附件另存为</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 已保存。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::FileTray</name>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Only files on this computer can be attached.</source>
        <translation>只能添加本机上的文件。</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Take this file away</source>
        <translation>移除这个文件</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Finder</name>
    <message>
        <source>Searching the server …</source>
        <translation>正在服务器上查找……</translation>
    </message>
    <message>
        <source>Fetching %1 from the server …</source>
        <translation>正在从服务器获取 %1……</translation>
    </message>
</context>
<context>
    <name>touchline::gui::HandoverPanel</name>
    <message>
        <source>Hand over to the next shift</source>
        <translation>向下一班交班</translation>
    </message>
    <message>
        <source>Only your team sees it. Tick what the next shift must look after.</source>
        <translation>只有本班组可见。勾选需要下一班跟进的工单。</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Shift handover: %1</source>
        <translation>交接班：%1班</translation>
    </message>
    <message>
        <source>Left by %1, %2</source>
        <translation>%1 于 %2 交班</translation>
    </message>
    <message>
        <source>taken over %1</source>
        <translation>%1 已接班</translation>
    </message>
    <message>
        <source>Write what the next shift must know.</source>
        <translation>请写明需要下一班知道的内容。</translation>
    </message>
    <message>
        <source>Left for the next shift.</source>
        <translation>已交给下一班。</translation>
    </message>
    <message>
        <source>Taken over. These orders are yours to look after.</source>
        <translation>已接班，这些工单由您跟进。</translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation>保存交接班</translation>
    </message>
</context>
<context>
    <name>touchline::gui::HoursPreview</name>
    <message>
        <source>Try: from</source>
        <translation>试算：起点</translation>
    </message>
    <message>
        <source>A moment from which to count, in the calendar&apos;s zone</source>
        <translation>从哪一刻起算（日历所在时区）</translation>
    </message>
    <message>
        <source>Try: amount</source>
        <translation>试算：时长</translation>
    </message>
    <message>
        <source>How much time</source>
        <translation>多长时间</translation>
    </message>
    <message>
        <source>Try: unit</source>
        <translation>试算：单位</translation>
    </message>
    <message>
        <source>Minutes around the clock, working minutes or working days</source>
        <translation>自然分钟、工作分钟或工作日</translation>
    </message>
    <message>
        <source>Counted by the calendar as it stands in the form</source>
        <translation>按表单中的日历计算</translation>
    </message>
    <message>
        <source>= not until the calendar is in order</source>
        <translation>= 请先把日历填好</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>= not within a year</source>
        <translation>= 一年内不会到期</translation>
    </message>
</context>
<context>
    <name>touchline::gui::IntakeBox</name>
    <message>
        <source>Power is out: %1</source>
        <translation>停电报修：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>The power is out here already</source>
        <translation>该处正在停电</translation>
    </message>
    <message>
        <source>The new order will wait for it; nobody is sent.</source>
        <translation>新工单将关联该停电信息，不再派人。</translation>
    </message>
    <message>
        <source>Opens an order that waits for the outage, in one go (Alt+W)</source>
        <translation>一键新建关联该停电信息的工单（Alt+W）</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不关联</translation>
    </message>
    <message>
        <source>Outage at the place of the new order</source>
        <translation>新工单所在地的停电信息</translation>
    </message>
    <message>
        <source>May be about the same: %1</source>
        <translation>可能是同一诉求：%1</translation>
    </message>
    <message numerus="yes">
        <source>nudged %n time(s)</source>
        <translation>
            <numerusform>已催办 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The new order will be linked: %1</source>
        <translation>新工单将关联为：%1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Look at that order; what was typed here stays as a draft</source>
        <translation>查看该工单；已填内容保留为草稿</translation>
    </message>
    <message>
        <source>Nudge it instead</source>
        <translation>改为催办</translation>
    </message>
    <message>
        <source>Counts that the customer asked again, and opens no new order</source>
        <translation>给该工单记一次催办，不新建工单</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>不关联</translation>
    </message>
    <message>
        <source>New all the same</source>
        <translation>仍然新建</translation>
    </message>
    <message>
        <source>The new order stands for itself</source>
        <translation>新工单不关联该工单</translation>
    </message>
    <message>
        <source>Opens a new order that is linked with that one</source>
        <translation>新建工单并与该工单关联</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>打开工单 %1</translation>
    </message>
    <message>
        <source>Nudge order %1 instead of a new one</source>
        <translation>催办工单 %1，不新建</translation>
    </message>
    <message>
        <source>A new order beside %1</source>
        <translation>在工单 %1 之外另建新单</translation>
    </message>
    <message>
        <source>Nudged %1; no new order was opened.</source>
        <translation>已催办 %1，未新建工单。</translation>
    </message>
    <message>
        <source>At a new order: record the call about the outage</source>
        <translation>新建工单时：按该停电登记来电</translation>
    </message>
    <message>
        <source>The new order is dispatched like any other</source>
        <translation>新工单照常派单</translation>
    </message>
    <message>
        <source>Link the new order with the outage instead of sending somebody; more can be written before it is saved</source>
        <translation>新工单关联该停电，不另派人；保存前可继续填写</translation>
    </message>
    <message numerus="yes">
        <source>Major outage: %Ln order(s) wait for it already</source>
        <translation>
            <numerusform>重大停电：已有 %Ln 张工单在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the caller: %1</source>
        <translation>请告知客户：%1</translation>
    </message>
    <message>
        <source>Show all orders that may be about the same</source>
        <translation>列出全部可能是同一诉求的工单</translation>
    </message>
    <message>
        <source>Open an order that waits</source>
        <translation>立即建单等待复电</translation>
    </message>
    <message>
        <source>Link this draft to the outage</source>
        <translation>草稿关联停电</translation>
    </message>
</context>
<context>
    <name>touchline::gui::KeySheet</name>
    <message>
        <source>Choose a line, then press the keys that you want for it.</source>
        <translation>先选一行，再按下想用的按键。</translation>
    </message>
    <message>
        <source>These keys belong to &quot;%1&quot;.</source>
        <translation>该按键已用于“%1”。</translation>
    </message>
    <message>
        <source>Input methods take these keys, so they would not work here.</source>
        <translation>输入法会占用这些按键，在这里不起作用。</translation>
    </message>
    <message>
        <source>Ctrl, Alt and a character write signs on some keyboards.</source>
        <translation>在部分键盘上，Ctrl+Alt+字符会输入符号。</translation>
    </message>
    <message>
        <source>A key of its own belongs to the text. Add Ctrl or Alt, or take a function key.</source>
        <translation>单个按键用于输入文字。请加上 Ctrl 或 Alt，或改用功能键。</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>未能更改</translation>
    </message>
</context>
<context>
    <name>touchline::gui::KeysModel</name>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>touchline::gui::LifecycleBar</name>
    <message>
        <source>%1 of 9, %2</source>
        <translation>第 %1 步，共 9 步，%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::LinkBar</name>
    <message>
        <source>Your customers and orders are being copied to this computer: %1 %. You can work already.</source>
        <translation>正在把您的客户和工单复制到本机：%1 %，现在就可以开始工作。</translation>
    </message>
    <message>
        <source>Work goes on. What you save here is sent when the server can be reached.</source>
        <translation>可继续工作，保存的内容在恢复连接后自动上传。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Look for the server again</source>
        <translation>重新连接服务器</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. You can go on working; what you save waits here.</source>
        <translation>服务器要求重新登录。您可以继续工作，保存的内容先存在本机。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Enter your password; nothing on the screen is lost</source>
        <translation>输入密码即可，屏幕上的内容不会丢失</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) slow. The order of events is still right: the server&apos;s time counts.</source>
        <translation>
            <numerusform>本机时钟慢 %n 分钟。记录先后仍然正确：以服务器时间为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) fast. The order of events is still right: the server&apos;s time counts.</source>
        <translation>
            <numerusform>本机时钟快 %n 分钟。记录先后仍然正确：以服务器时间为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has not reached the server for three days: names, numbers and addresses are masked until it does. After seven days nobody gets in without it.</source>
        <translation>本机已有三天未连上服务器：恢复连接前，姓名、号码和地址一律脱敏显示。满七天后，不连服务器将无法进入。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::MacroMenu</name>
    <message>
        <source>Macros</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>Several things at once, as one step that can be taken back</source>
        <translation>一次完成多个动作，作为一步，可以撤销</translation>
    </message>
    <message>
        <source>Macros for the order</source>
        <translation>对工单使用宏</translation>
    </message>
    <message>
        <source>No macro fits to this order</source>
        <translation>没有适用于此工单的宏</translation>
    </message>
    <message>
        <source>Edit macros…</source>
        <translation>编辑宏…</translation>
    </message>
    <message>
        <source>Run the macro?</source>
        <translation>运行这个宏吗？</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message numerus="yes">
        <source>%1, on %n order(s)</source>
        <translation>
            <numerusform>%1（%n 张工单）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MainWindow</name>
    <message>
        <source>Go offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复联机</translation>
    </message>
    <message>
        <source>Opens the outbox (Ctrl+3)</source>
        <translation>打开发件箱（Ctrl+3）</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n 项需您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in without the server. What you save is sent when it can be reached.</source>
        <translation>已离线登录。保存的内容在恢复连接后自动上传。</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定工作台</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n 条未读公告</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit %1 is finished.</source>
        <translation>%1 受理已结束。</translation>
    </message>
    <message>
        <source>Start or finish a visit</source>
        <translation>开始或结束受理</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>登记收款</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait too long</source>
        <translation>
            <numerusform>%n 人等候过久</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists: the next line</source>
        <translation>列表：下一行</translation>
    </message>
    <message>
        <source>Lists: the line before</source>
        <translation>列表：上一行</translation>
    </message>
    <message>
        <source>Lists: open the line</source>
        <translation>列表：打开所选行</translation>
    </message>
    <message>
        <source>My work: approve</source>
        <translation>我的工作：批准</translation>
    </message>
    <message>
        <source>My work: do not approve</source>
        <translation>我的工作：不批准</translation>
    </message>
    <message>
        <source>Counter: call the next number</source>
        <translation>窗口：叫下一号</translation>
    </message>
    <message>
        <source>Counter: call the number again</source>
        <translation>窗口：重呼</translation>
    </message>
    <message>
        <source>Counter: pass the number</source>
        <translation>窗口：过号</translation>
    </message>
    <message>
        <source>My work: go to the next approval</source>
        <translation>我的工作：跳到下一项审批</translation>
    </message>
    <message>
        <source>What can be done with the chosen line</source>
        <translation>所选行的操作菜单</translation>
    </message>
    <message>
        <source>Sending what was just saved …</source>
        <translation>正在发送刚保存的内容…</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <translation>宏：%1</translation>
    </message>
    <message>
        <source>Orders: assign what is chosen</source>
        <translation>工单列表：分派选中的</translation>
    </message>
    <message>
        <source>Orders: move what is chosen to a state</source>
        <translation>工单列表：流转选中的</translation>
    </message>
    <message>
        <source>Orders: grade what is chosen</source>
        <translation>工单列表：给选中的定级</translation>
    </message>
    <message>
        <source>Orders: tag what is chosen</source>
        <translation>工单列表：给选中的加标签</translation>
    </message>
    <message>
        <source>Orders: only what is like this cell</source>
        <translation>工单列表：只看与此格相同的</translation>
    </message>
    <message>
        <source>Orders: sort by the first column, and so on; with Shift as well</source>
        <translation>工单列表：按第一列排序（2 为第二列，依此类推；加 Shift 为追加）</translation>
    </message>
    <message>
        <source>Macro on the chosen orders: %1</source>
        <translation>对选中工单运行宏：%1</translation>
    </message>
    <message>
        <source>Clocks and grading</source>
        <translation>时限与分级</translation>
    </message>
    <message>
        <source>Clocks and grading…</source>
        <translation>时限与分级…</translation>
    </message>
    <message>
        <source>That was the last order of the list.</source>
        <translation>已是列表中的最后一张工单。</translation>
    </message>
    <message>
        <source>Orders are opened by those who take them in; your role works on them.</source>
        <translation>工单由受理人员建立；您的角色负责处理工单。</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s) now</source>
        <translation>
            <numerusform>当前 %n 处停电</numerusform>
        </translation>
    </message>
    <message>
        <source>Outages: a new one</source>
        <translation>停电：新建</translation>
    </message>
    <message>
        <source>Outages: edit</source>
        <translation>停电：修改</translation>
    </message>
    <message>
        <source>Outages: a new time</source>
        <translation>停电：新的恢复时间</translation>
    </message>
    <message>
        <source>Outages: the power is back</source>
        <translation>停电：已复电</translation>
    </message>
    <message>
        <source>The server refused a change; it is marked in the order and in the outbox.</source>
        <translation>有一项更改被服务器拒绝，已在工单和发件箱中标出。</translation>
    </message>
    <message>
        <source>Somebody else changed the same; you decide in the order or in the outbox.</source>
        <translation>他人改了同一内容，请在工单或发件箱中决定。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::MajorBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Major outage: %1</source>
        <translation>重大停电：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::MaskedValue</name>
    <message>
        <source>Show %1 in full; the server writes it down (Alt+V)</source>
        <translation>显示完整%1，服务器会留痕（Alt+V）</translation>
    </message>
    <message>
        <source>%1, hidden, press Alt+V to view</source>
        <translation>%1，已隐藏，按 Alt+V 查看</translation>
    </message>
    <message>
        <source>none on file</source>
        <translation>无登记</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::MovePanel</name>
    <message>
        <source>Moves the order to: %1</source>
        <translation>流转到：%1</translation>
    </message>
    <message>
        <source>%1, checked by the server</source>
        <translation>%1，由服务器核对</translation>
    </message>
    <message>
        <source>Checked by the server: %1</source>
        <translation>由服务器核对：%1</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1：原因？</translation>
    </message>
    <message>
        <source>%1: asked by %2, %3, waits for the lead</source>
        <translation>%1：%2 %3 申请，待组长审批</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Ask the lead: %1</source>
        <translation>申请：%1</translation>
    </message>
    <message>
        <source>The customer does not want to be called back, or was already</source>
        <translation>客户不需要回访，或已回访过</translation>
    </message>
    <message>
        <source>Ask the lead: %1. Why?</source>
        <translation>申请“%1”：请写明理由</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a button that asks first</comment>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>touchline::gui::NoticeBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::NoticesPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>valid from %1</source>
        <translation>%1 起有效</translation>
    </message>
    <message>
        <source>valid %1 to %2</source>
        <translation>有效期 %1 至 %2</translation>
    </message>
    <message>
        <source>You have read it</source>
        <translation>您已阅读</translation>
    </message>
    <message>
        <source>Read by %1 of %2</source>
        <translation>已读 %1 / %2 人</translation>
    </message>
    <message>
        <source>Everybody has read it.</source>
        <translation>全员已读。</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>未读：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Receipt given.</source>
        <translation>已确认阅读。</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新建公告</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Edit notice</source>
        <translation>编辑公告</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A notice needs a title.</source>
        <translation>公告要有标题。</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>失效时间要晚于生效时间。</translation>
    </message>
    <message>
        <source>Notice published.</source>
        <translation>公告已发布。</translation>
    </message>
    <message>
        <source>Notice saved.</source>
        <translation>公告已保存。</translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>保存公告</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>已读情况</translation>
    </message>
    <message>
        <source>Being looked up …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Tell everybody (Ctrl+Enter)</source>
        <translation>发布给所有人（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Notifier</name>
    <message numerus="yes">
        <source>Touchline: %n new</source>
        <translation>
            <numerusform>Touchline:%n 条新提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n 项需要您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchline::gui::NudgeBar</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>What the customer can be told</source>
        <translation>可以告知客户的情况</translation>
    </message>
    <message>
        <source>Answer to the nudge</source>
        <translation>催办答复</translation>
    </message>
    <message>
        <source>Who nudged the order sees the answer in her work (Enter)</source>
        <translation>催办人会在“我的工作”中看到答复（Enter）</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message numerus="yes">
        <source>Nudged %n time(s)</source>
        <translation>
            <numerusform>已催办 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1 by %2, not answered yet</source>
        <translation>最近一次 %1，%2，尚未答复</translation>
    </message>
    <message>
        <source>Answered. Who nudged the order sees it.</source>
        <translation>已答复，催办人可以看到。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderActions</name>
    <message>
        <source>Nothing to save.</source>
        <translation>没有要保存的内容。</translation>
    </message>
    <message>
        <source>Order saved.</source>
        <translation>工单已保存。</translation>
    </message>
    <message>
        <source>Order opened.</source>
        <translation>工单已建立。</translation>
    </message>
    <message>
        <source>Order moved: %1.</source>
        <translation>工单已流转：%1。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>Asked the lead. You see the answer in your work.</source>
        <translation>已提交组长审批，结果会出现在您的工作台。</translation>
    </message>
    <message>
        <source>Answer first: %1</source>
        <translation>请先填写：%1</translation>
    </message>
    <message>
        <source>Tick first: %1</source>
        <translation>请先勾选：%1</translation>
    </message>
    <message>
        <source>Order saved on this computer; it gets its number when it is sent.</source>
        <translation>工单已存在本机，联网上传后生成正式编号。</translation>
    </message>
    <message>
        <source>The order has its number: %1</source>
        <translation>工单已取得正式编号：%1</translation>
    </message>
    <message>
        <source>This order is not on this computer any more; what you see is how it was last.</source>
        <translation>本机已不再保存此工单，当前显示的是最后的内容。</translation>
    </message>
    <message>
        <source>%1 It is kept on this computer and is sent when the server is reached.</source>
        <translation>%1已存在本机，联网后上传。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderCells</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>waiting to send</source>
        <translation>待上传</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderChoice</name>
    <message>
        <source>Try with an order</source>
        <translation>用工单试算</translation>
    </message>
    <message>
        <source>An open order with which to try it</source>
        <translation>用一张未结工单来试</translation>
    </message>
    <message>
        <source>choose an order…</source>
        <translation>选择工单…</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderEditor</name>
    <message>
        <source>Draft restored</source>
        <translation>已恢复草稿</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>%1 受理</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>处理人 %1</translation>
    </message>
    <message>
        <source>suspended until %1</source>
        <translation>挂起至 %1</translation>
    </message>
    <message>
        <source>%1/9 %2</source>
        <translation>%1/9 %2</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>建立工单</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存工单</translation>
    </message>
    <message>
        <source>Give the order a title first.</source>
        <translation>请先填写工单标题。</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>Save the order</source>
        <translation>保存工单</translation>
    </message>
    <message>
        <source>Attach a file to the order</source>
        <translation>给工单添加附件</translation>
    </message>
    <message>
        <source>A file is still being copied; save the note again in a moment.</source>
        <translation>还有文件正在复制，请稍后再保存备注。</translation>
    </message>
    <message>
        <source>The archived order and its history cannot be changed any more; their checksum shows it: %1</source>
        <translation>已归档的工单及其流转记录不能再修改，校验值为证：%1</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>It has been sent already and cannot be taken back.</source>
        <translation>已经发出，无法撤销。</translation>
    </message>
    <message>
        <source>provisional %1</source>
        <comment>number</comment>
        <translation>临时编号 %1</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>已并入 %1</translation>
    </message>
    <message>
        <source>sealed</source>
        <comment>an archived order</comment>
        <translation>已封存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>order: what a macro did</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderFiles</name>
    <message>
        <source>Open or save %1</source>
        <translation>打开或保存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderForm</name>
    <message>
        <source>Two values; decide above</source>
        <translation>有两个值，请在上方决定</translation>
    </message>
    <message>
        <source>Order: to the category</source>
        <translation>工单：到分类</translation>
    </message>
    <message>
        <source>Order: to the description</source>
        <translation>工单：到诉求内容</translation>
    </message>
    <message>
        <source>Order: to the number to call back</source>
        <translation>工单：到回访电话</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderPanel</name>
    <message>
        <source>Choose an order on the left, or open a new one with Ctrl+N.</source>
        <translation>在左侧选择工单，或按 Ctrl+N 新建。</translation>
    </message>
    <message>
        <source>This customer has no open orders. New order opens one.</source>
        <translation>此客户没有未结工单。点「新建工单」新建。</translation>
    </message>
    <message>
        <source>Choose an order on the left.</source>
        <translation>在左侧选择工单。</translation>
    </message>
    <message>
        <source>This customer has no open orders.</source>
        <translation>该客户没有未结工单。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderPrint</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Prints the order as it is here, or writes it as PDF · Ctrl+P</source>
        <translation>按当前内容打印工单，或存为 PDF · Ctrl+P</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print the order</source>
        <translation>打印工单</translation>
    </message>
    <message>
        <source>Save the order first.</source>
        <translation>请先保存工单。</translation>
    </message>
    <message>
        <source>The order was sent to the printer.</source>
        <translation>工单已发送到打印机。</translation>
    </message>
    <message>
        <source>Save the order as PDF</source>
        <translation>将工单存为 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1.</source>
        <translation>
            <numerusform>已写入 %1，共 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>无法写入文件，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrderViewDialog</name>
    <message>
        <source>Keep a view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Filter orders</source>
        <translation>筛选工单</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrdersPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Only what is like this cell</source>
        <translation>只看与此格相同的</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>流转…</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>定级…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Filter the list of orders</source>
        <translation>筛选工单列表</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Click sorts by it, Shift+click sorts by it as well</source>
        <translation>点击按此列排序，Shift+点击追加为次要排序</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>已选 %Ln 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>This view cannot be shown</source>
        <translation>无法显示这个视图</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>这里没有工单</translation>
    </message>
    <message>
        <source>This desk holds no orders of this view. Choose another one at the left.</source>
        <translation>本机没有属于这个视图的工单，请在左侧选择其他视图。</translation>
    </message>
    <message>
        <source>Nothing fits the conditions above. Take one away to see more.</source>
        <translation>没有符合上面条件的工单，去掉一条条件可以看到更多。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n order(s) changed.</source>
        <translation>
            <numerusform>%1 · 已更改 %Ln 张工单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be.</source>
        <translation>
            <numerusform>%n 张未能更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Then it was stopped.</source>
        <translation>随后已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are as they were.</source>
        <translation>
            <numerusform>%Ln 张工单已恢复原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they have gone out or were changed since.</source>
        <translation>
            <numerusform>%n 张未恢复：已发出或之后又被改过。</numerusform>
        </translation>
    </message>
    <message>
        <source>As an Excel workbook…</source>
        <translation>导出为 Excel 工作簿…</translation>
    </message>
    <message>
        <source>As comma-separated values…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 / %3</translation>
    </message>
    <message>
        <source>Write the list into a file</source>
        <translation>把列表写入文件</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) written to %1.</source>
        <translation>
            <numerusform>已把 %Ln 张工单写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>文件写入失败：%1</translation>
    </message>
    <message>
        <source>my team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉这条条件</translation>
    </message>
    <message>
        <source>Conditions of your own</source>
        <translation>自设条件</translation>
    </message>
    <message>
        <source>Take the conditions away</source>
        <translation>去掉这些条件</translation>
    </message>
    <message>
        <source>This column cannot be filtered by its value; use Filter.</source>
        <translation>这一列不能按值筛选，请用“筛选”。</translation>
    </message>
    <message>
        <source>View kept.</source>
        <translation>视图已保存。</translation>
    </message>
    <message>
        <source>View “%1” deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Choose orders first.</source>
        <translation>请先选择工单。</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>请等前一项完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent to the printer.</source>
        <translation>
            <numerusform>已将 %Ln 张工单发送到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>导出为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print the list of orders</source>
        <translation>打印工单列表</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Printed by %1 on %2</source>
        <translation>%1 打印于 %2</translation>
    </message>
    <message>
        <source>Page %1 · orders %2 to %3</source>
        <translation>第 %1 页 · 第 %2 至 %3 张</translation>
    </message>
    <message>
        <source>Save the list as PDF</source>
        <translation>将列表存为 PDF</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>%1: changes wait to be sent</source>
        <translation>%1：有更改待上传</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OrdersView</name>
    <message>
        <source>Loading …</source>
        <translation>正在载入…</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutageForm</name>
    <message>
        <source>Out since</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Back about</source>
        <translation>预计恢复</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Off while nobody knows until when</source>
        <translation>恢复时间未知时不勾选</translation>
    </message>
    <message>
        <source>An announcement names its end</source>
        <translation>预告须写明结束时间</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutagesPage</name>
    <message>
        <source>Outages: save, or do what is asked about</source>
        <translation>停电：保存，或执行所问的操作</translation>
    </message>
    <message>
        <source>No outage fits to what you are looking for.</source>
        <translation>没有符合查找条件的停电信息。</translation>
    </message>
    <message>
        <source>No outage is known. Press “New outage” when the power is out somewhere, or to announce one.</source>
        <translation>目前没有停电信息。发生停电或需要预告时，请按“新建停电”。</translation>
    </message>
    <message>
        <source>No outage is known. Leads and dispatchers declare them here.</source>
        <translation>目前没有停电信息。由班长和调度员在此登记。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln out now</source>
        <translation>
            <numerusform>%Ln 处停电中</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an outage, or declare one.</source>
        <translation>请选择一条停电信息，或新建一条。</translation>
    </message>
    <message>
        <source>Choose an outage to read about it.</source>
        <translation>请选择一条停电信息查看。</translation>
    </message>
    <message>
        <source>Feeders: %1</source>
        <translation>线路：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) queued that the power is back (demonstration: not really sent)</source>
        <translation>
            <numerusform>%Ln 条复电通知已排队待发（演示：未真正发送）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) still to be called back</source>
        <translation>
            <numerusform>%Ln 张工单仍待回访</numerusform>
        </translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>新建停电</translation>
    </message>
    <message>
        <source>Edit outage</source>
        <translation>修改停电信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Calls from this area and these feeders show it at once, on all desks of the region.</source>
        <translation>本地区所有座席在接到该区域、线路的来电时会立即看到。</translation>
    </message>
    <message>
        <source>Less than 24 hours before: it may be announced, but it is late.</source>
        <translation>距停电不足 24 小时：仍可发布，但已晚于规定。</translation>
    </message>
    <message>
        <source>A planned outage is announced seven days before, a temporary one 24 hours.</source>
        <translation>计划停电提前 7 天公告，临时停电提前 24 小时公告。</translation>
    </message>
    <message>
        <source>Outage saved.</source>
        <translation>停电信息已保存。</translation>
    </message>
    <message>
        <source>Outage declared: %1</source>
        <translation>已登记停电：%1</translation>
    </message>
    <message>
        <source>Draft of the outage saved.</source>
        <translation>停电草稿已保存。</translation>
    </message>
    <message>
        <source>Outage announced: %1</source>
        <translation>已发布停电：%1</translation>
    </message>
    <message>
        <source>Power is back…</source>
        <translation>已复电…</translation>
    </message>
    <message>
        <source>Ends the outage and tells who called (B in the list)</source>
        <translation>结束停电并告知来电客户（列表中按 B）</translation>
    </message>
    <message>
        <source>New time…</source>
        <translation>新的恢复时间…</translation>
    </message>
    <message>
        <source>Say anew when the power will be back (T in the list)</source>
        <translation>重新告知预计恢复时间（列表中按 T）</translation>
    </message>
    <message>
        <source>Announce…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>From now on all desks know of it</source>
        <translation>此后所有座席可见</translation>
    </message>
    <message>
        <source>Power is out now…</source>
        <translation>现已停电…</translation>
    </message>
    <message>
        <source>The outage has begun</source>
        <translation>停电已经开始</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Area, feeders, reason and times (E in the list)</source>
        <translation>区域、线路、原因和时间（列表中按 E）</translation>
    </message>
    <message>
        <source>End the major outage…</source>
        <translation>结束重大停电…</translation>
    </message>
    <message>
        <source>The banner goes; the outage stays</source>
        <translation>横幅撤下，停电信息保留</translation>
    </message>
    <message>
        <source>Declare a major outage…</source>
        <translation>宣布重大停电…</translation>
    </message>
    <message>
        <source>A banner and one answer on all desks of the region</source>
        <translation>本地区所有座席显示横幅和统一口径</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>取消停电…</translation>
    </message>
    <message>
        <source>It does not take place, or was no outage</source>
        <translation>不再停电，或并非停电</translation>
    </message>
    <message>
        <source>Announce this outage?</source>
        <translation>发布这条停电信息？</translation>
    </message>
    <message>
        <source>All desks of the region will know of it.</source>
        <translation>本地区所有座席都将看到。</translation>
    </message>
    <message>
        <source>The power is out now?</source>
        <translation>现在已停电？</translation>
    </message>
    <message>
        <source>Calls from there are linked with the outage instead of sending somebody.</source>
        <translation>该处来电将关联到此停电，不再另行派单。</translation>
    </message>
    <message>
        <source>Out since</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>When will the power be back?</source>
        <translation>预计何时恢复供电？</translation>
    </message>
    <message>
        <source>All desks show the new time; the old one stays in the history.</source>
        <translation>所有座席显示新时间，原时间保留在记录中。</translation>
    </message>
    <message>
        <source>Back about</source>
        <translation>预计恢复</translation>
    </message>
    <message>
        <source>The power is back?</source>
        <translation>已恢复供电？</translation>
    </message>
    <message>
        <source>Nobody has called about it.</source>
        <translation>没有客户为此来电。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln caller(s) are sent one message each (demonstration: not really sent), in the hours in which customers may be called; orders that waited go on to the call-back.</source>
        <translation>
            <numerusform>将给 %Ln 位来电客户各发一条短信（演示：不会真正发送），仅在允许联系的时段发送；等待的工单转入回访。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back since</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Declare a major outage?</source>
        <translation>宣布重大停电？</translation>
    </message>
    <message>
        <source>All desks of the region show a banner. What callers are told is offered at every call and in every message:</source>
        <translation>本地区所有座席显示横幅。以下统一口径会在每次来电和每条消息中提供：</translation>
    </message>
    <message>
        <source>The power is out in %1. It is known, and crews are at work%2.</source>
        <translation>%1停电，故障已知，抢修人员正在处理%2。</translation>
    </message>
    <message>
        <source>; it is expected back about %1</source>
        <translation>，预计 %1 恢复供电</translation>
    </message>
    <message>
        <source>End the major outage?</source>
        <translation>结束重大停电？</translation>
    </message>
    <message>
        <source>The banner and the answer go from all desks; the outage stays.</source>
        <translation>所有座席的横幅和统一口径将撤下，停电信息保留。</translation>
    </message>
    <message>
        <source>Call the outage off?</source>
        <translation>取消这条停电信息？</translation>
    </message>
    <message>
        <source>Orders that waited for it can be dispatched again; nobody is told.</source>
        <translation>等待它的工单可以重新派单；不会通知客户。</translation>
    </message>
    <message>
        <source>It does not take place.</source>
        <translation>不再停电。</translation>
    </message>
    <message>
        <source>%1: back about %2</source>
        <translation>%1：预计 %2 恢复</translation>
    </message>
    <message>
        <source>Major outage declared: %1</source>
        <translation>已宣布重大停电：%1</translation>
    </message>
    <message>
        <source>The major outage is over: %1</source>
        <translation>重大停电已结束：%1</translation>
    </message>
    <message>
        <source>The power is out: %1</source>
        <translation>已停电：%1</translation>
    </message>
    <message>
        <source>The power is back: %1</source>
        <translation>已复电：%1</translation>
    </message>
    <message>
        <source>Outage called off: %1</source>
        <translation>已取消停电：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutboxPage</name>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw away this change? It has not been sent and cannot be brought back.</source>
        <translation>要丢弃这项更改吗？它尚未上传，丢弃后无法恢复。</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已丢弃。</translation>
    </message>
    <message>
        <source>It was sent already; its answer comes soon.</source>
        <translation>已经上传，结果很快返回。</translation>
    </message>
    <message>
        <source>Discard the chosen change</source>
        <translation>放弃所选修改</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>全部已上传</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>没有待上传的内容</translation>
    </message>
    <message>
        <source>What you save appears here until the server has it.</source>
        <translation>您保存的内容在服务器收到前显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) at the right need(s) your decision.</source>
        <translation>
            <numerusform>右侧有 %n 项需您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is not reached. What waits is sent by itself when it is.</source>
        <translation>未连接服务器。待上传的内容联网后自动上传。</translation>
    </message>
    <message>
        <source>Send what waits at once</source>
        <translation>立即上传待上传的内容</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>没有待上传的内容。</translation>
    </message>
    <message>
        <source>Throw away the chosen change (Delete)</source>
        <translation>丢弃选中的更改（Delete）</translation>
    </message>
    <message>
        <source>Choose a change that waits to be sent first.</source>
        <translation>请先选择一项待上传的更改。</translation>
    </message>
    <message>
        <source>The server has refused it; close it at the right.</source>
        <translation>服务器已拒绝此项，请在右侧关闭。</translation>
    </message>
    <message>
        <source>It has been sent and cannot be thrown away.</source>
        <translation>已上传，不能丢弃。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::OutboxTable</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存于</translation>
    </message>
</context>
<context>
    <name>touchline::gui::PartsBox</name>
    <message>
        <source>Take the chosen part out</source>
        <translation>移除选中的材料</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nothing was used yet.</source>
        <translation>尚未使用材料。</translation>
    </message>
    <message>
        <source>Together %1, of which the customer pays %2</source>
        <translation>合计 %1，其中客户承担 %2</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Parts and costs</source>
        <translation>材料与费用</translation>
    </message>
    <message numerus="yes">
        <source>Parts and costs: %n, %1</source>
        <translation>
            <numerusform>材料与费用：%n 项，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the order used, and who pays for it</source>
        <translation>本单使用的材料及费用承担方</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Part added: %1</source>
        <translation>登记材料：%1</translation>
    </message>
    <message>
        <source>Part changed: %1</source>
        <translation>材料更改：%1</translation>
    </message>
    <message>
        <source>Part taken out: %1</source>
        <translation>材料移除：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::PaymentForm</name>
    <message>
        <source>The whole account</source>
        <translation>整个账户</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>不关联工单</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>An amount looks like %1.</source>
        <translation>金额应像 %1 这样填写。</translation>
    </message>
    <message>
        <source>no receipt number</source>
        <translation>无收据号</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>收据 %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>实收 %1</translation>
    </message>
    <message>
        <source>It is taken back already.</source>
        <translation>这笔已经冲正。</translation>
    </message>
    <message>
        <source>%1 recorded.</source>
        <translation>已登记 %1。</translation>
    </message>
    <message>
        <source>Taken back by a new entry.</source>
        <translation>已冲正。</translation>
    </message>
    <message>
        <source>Record the payment and finish the visit</source>
        <translation>登记收款并结束受理</translation>
    </message>
    <message>
        <source>Choose the payment first</source>
        <translation>请先选择一笔收款</translation>
    </message>
    <message>
        <source>A new entry takes the chosen payment back; nothing is deleted</source>
        <translation>新增一笔冲正记录，原记录不删除</translation>
    </message>
    <message>
        <source>Say first why it is taken back</source>
        <translation>请先填写冲正原因</translation>
    </message>
</context>
<context>
    <name>touchline::gui::PolicyPage</name>
    <message>
        <source>Policies, in the order in which they are tried</source>
        <translation>时限规则，按尝试的先后排列</translation>
    </message>
    <message>
        <source>For which orders</source>
        <translation>适用于哪些工单</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>What happens on the way</source>
        <translation>过程中的动作</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Tick: it counts. The first that fits an order does</source>
        <translation>勾选即启用；工单采用第一条符合的规则</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Adds a policy behind the chosen one</source>
        <translation>在选中的规则后新增一条</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As the history of an order names it</source>
        <translation>工单履历中显示的名称</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>By which its limits count unless they say otherwise</source>
        <translation>各时限默认按此日历计算</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Of each track the first policy that fits counts: service, and source for offices</source>
        <translation>每个类别各取第一条符合的规则：“服务”对客户，“来源”为向来源单位回复</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>All of them must hold; none: every order</source>
        <translation>须全部满足；没有条件则适用于所有工单</translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation>添加时限</translation>
    </message>
    <message>
        <source>One clock runs for each of them</source>
        <translation>每个时限各有一个计时</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>添加级别</translation>
    </message>
    <message>
        <source>Something that happens before or after the limit</source>
        <translation>到期前后要做的事</translation>
    </message>
    <message>
        <source>What happens on the way to the chosen limit</source>
        <translation>所选时限到期前后的动作</translation>
    </message>
    <message>
        <source>Which one an order would get</source>
        <translation>某张工单会用哪一条</translation>
    </message>
    <message>
        <source>New policy %1</source>
        <translation>新规则 %1</translation>
    </message>
    <message>
        <source>none: around the clock</source>
        <translation>无：按自然时间</translation>
    </message>
    <message>
        <source>Put the limits in order first.</source>
        <translation>请先改正时限。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>None: no clock would run.</source>
        <translation>没有符合的规则，不计时。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>touchline::gui::PresenceLine</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>%1 is changing it</source>
        <translation>%1 正在修改</translation>
    </message>
    <message>
        <source>%1 is looking at it</source>
        <translation>%1 正在查看</translation>
    </message>
    <message>
        <source>%1 (last seen %2)</source>
        <translation>%1（最后看到 %2）</translation>
    </message>
</context>
<context>
    <name>touchline::gui::QuickCloseBar</name>
    <message>
        <source>Do not close the enquiry after all</source>
        <translation>还是不办结</translation>
    </message>
    <message>
        <source>Write what was asked and answered first; then close the enquiry.</source>
        <translation>请先写下客户问了什么、怎么答复的，再办结。</translation>
    </message>
    <message>
        <source>Choose what the enquiry was about.</source>
        <translation>请选择咨询的类别。</translation>
    </message>
    <message>
        <source>Resolved at first contact</source>
        <translation>首次联系即解决</translation>
    </message>
    <message>
        <source>The enquiry is closed and filed.</source>
        <translation>咨询已办结归档。</translation>
    </message>
    <message>
        <source>It has been sent already and cannot be taken back.</source>
        <translation>已经发出，无法撤销。</translation>
    </message>
    <message>
        <source>Taken back; the text is in the composer again.</source>
        <translation>已撤回，内容已回到输入框。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::QuickTextDialog</name>
    <message>
        <source>A quick text needs a title and a text.</source>
        <translation>快捷语需要标题和正文。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Save the quick text</source>
        <translation>保存快捷语</translation>
    </message>
    <message>
        <source>Filled in when the text is used; press one to insert it:</source>
        <translation>插入快捷语时自动填入；点按即可加入正文：</translation>
    </message>
</context>
<context>
    <name>touchline::gui::QuickTextPopup</name>
    <message>
        <source>While quick texts are listed: edit them</source>
        <translation>快捷语列表打开时：编辑快捷语</translation>
    </message>
    <message>
        <source>Major outage: %1</source>
        <translation>重大停电：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::RefusalCard</name>
    <message>
        <source>Refused: %1 · %2</source>
        <translation>被拒绝：%1 · %2</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Refusal closed.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>%1: it is kept under “Revisions” in Clocks and grading.</source>
        <translation>%1：内容保留在“时限与分级”的“历次版本”中。</translation>
    </message>
    <message>
        <source>%1 moved the order to “%2” at %3; your step to “%4” did not take effect.</source>
        <translation>%1 %3 已将工单转到“%2”，您的“%4”未生效。</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Reveals</name>
    <message>
        <source>Why do you need to see it?</source>
        <translation>查看理由</translation>
    </message>
    <message>
        <source>Showing a number in full needs the server, which is not there.</source>
        <translation>显示完整号码需要连接服务器，目前连不上。</translation>
    </message>
    <message>
        <source>This computer has not reached the server for three days. Until it does, nothing is shown in full.</source>
        <translation>本机已有三天未连上服务器，恢复连接前不能查看完整信息。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::RulesDialog</name>
    <message>
        <source>My macros</source>
        <translation>我的宏</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>请先填写名称。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SearchModel</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>户号与号码</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Notes, messages and contacts</source>
        <translation>备注、消息与联系记录</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>更多%1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The server found nothing. Check the spelling or try the number.</source>
        <translation>服务器上也没有。请核对写法，或改用号码。</translation>
    </message>
    <message>
        <source>Nothing on this computer.</source>
        <translation>本机没有找到。</translation>
    </message>
    <message>
        <source>Notes and messages are searched from two characters on.</source>
        <translation>备注和消息从两个字起查。</translation>
    </message>
    <message>
        <source>Still loading (%1 %): what is missing here may come yet.</source>
        <translation>正在载入（%1%），没查到的可能还在路上。</translation>
    </message>
    <message>
        <source>Not searched: %1.</source>
        <translation>未查：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The server has more of these; type a little more.</source>
        <translation>服务器上还有更多，请再输几个字。</translation>
    </message>
    <message>
        <source>Offline: only what this desk holds was searched.</source>
        <translation>离线：只查了本机已有的资料。</translation>
    </message>
    <message>
        <source>Search the server for “%1”</source>
        <translation>在服务器上查找“%1”</translation>
    </message>
    <message>
        <source>No customer or order on this computer matches.</source>
        <translation>本机没有匹配的客户或工单。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ServiceList</name>
    <message numerus="yes">
        <source>Service concerned · %n</source>
        <translation>
            <numerusform>本次涉及户号 · 共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Service concerned</source>
        <translation>本次涉及户号</translation>
    </message>
    <message>
        <source>power is out</source>
        <translation>停电中</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SessionTabs</name>
    <message>
        <source>something new</source>
        <translation>有新内容</translation>
    </message>
    <message>
        <source>in contact</source>
        <translation>联系中</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SideFold</name>
    <message>
        <source>Fold or open the customer&apos;s card</source>
        <translation>收起或展开客户卡片</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>展开卡片</translation>
    </message>
    <message>
        <source>Fold the card</source>
        <translation>收起卡片</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SideOverlay</name>
    <message>
        <source>Open the orders</source>
        <translation>展开工单栏</translation>
    </message>
    <message>
        <source>Fold the orders</source>
        <translation>收起工单栏</translation>
    </message>
    <message>
        <source>Open or fold the customer&apos;s orders</source>
        <translation>展开或收起客户的工单栏</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SignInPage</name>
    <message>
        <source>Signing in …</source>
        <translation>正在登录……</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter login and password.</source>
        <translation>请输入账号和密码。</translation>
    </message>
    <message>
        <source>Login or password is wrong. Try again.</source>
        <translation>账号或密码错误，请重试。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute, then try again.</source>
        <translation>尝试次数过多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused, so no password was sent. Ask your administrator whether the server was changed.</source>
        <translation>服务器证书未被接受，密码没有发出。请向管理员确认服务器是否更换。</translation>
    </message>
    <message>
        <source>The server has not answered yet …</source>
        <translation>服务器尚未应答……</translation>
    </message>
    <message>
        <source>The desk is locked. Nothing is lost: your password brings you back to where you were.</source>
        <translation>工作台已锁定，内容不会丢失：输入密码即可回到原处。</translation>
    </message>
    <message>
        <source>The server asks for your password again. Nothing on the screen is lost.</source>
        <translation>服务器要求重新输入密码，屏幕上的内容不会丢失。</translation>
    </message>
    <message>
        <source>Sign in to your desk. What you save while offline stays on this computer.</source>
        <translation>登录您的工作台。离线时保存的内容留在本机。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved here, not sent yet</source>
        <translation>
            <numerusform>本机存有 %n 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>That is no address of a server. It looks like https://desk.example.org:8443</source>
        <translation>这不是服务器地址，格式如 https://desk.example.org:8443</translation>
    </message>
    <message>
        <source>This computer has not reached the server for seven days. Signing in needs the server now.</source>
        <translation>本机已七天未连上服务器，现在必须联网才能登录。</translation>
    </message>
    <message>
        <source>The server cannot be reached. The first sign-in on this computer needs it; after that you get in without.</source>
        <translation>连不上服务器。在本机首次登录必须联网，之后可离线登录。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Slip</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Service slip</source>
        <translation>业务办理小票</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>受理工号</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>服务热线</translation>
    </message>
    <message>
        <source>This slip is not an invoice. Please keep it.</source>
        <translation>本小票不作为发票，请妥善保管。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>排队号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据号</translation>
    </message>
    <message>
        <source>Total paid</source>
        <translation>合计实收</translation>
    </message>
</context>
<context>
    <name>touchline::gui::SlipPanel</name>
    <message>
        <source>Roll, 80 mm</source>
        <translation>卷纸 80 毫米</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>保存小票</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>文件写不进去，请换一个文件夹。</translation>
    </message>
    <message>
        <source>The slip is in %1.</source>
        <translation>小票已保存到 %1。</translation>
    </message>
    <message>
        <source>The slip was sent to the printer.</source>
        <translation>小票已送打印机。</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>The name is masked on paper; the service number stands in full, so that it can be checked.</source>
        <translation>小票上的姓名已脱敏；户号完整打印，供客户核对。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TieForm</name>
    <message>
        <source>Part of</source>
        <translation>上级工单</translation>
    </message>
    <message>
        <source>Merge this order into:</source>
        <translation>把本工单并入：</translation>
    </message>
    <message>
        <source>Link this order with:</source>
        <translation>把本工单关联到：</translation>
    </message>
    <message>
        <source>Enter takes the chosen one, Esc leaves</source>
        <translation>Enter 选取，Esc 退出</translation>
    </message>
    <message>
        <source>Type the number or words of the other order.</source>
        <translation>请输入另一张工单的编号或关键词。</translation>
    </message>
    <message>
        <source>No other order is found by these words.</source>
        <translation>没有找到其他工单。</translation>
    </message>
    <message>
        <source>The two have neither customer nor place in common. Enter again merges them.</source>
        <translation>两张工单的客户和地点都不相同。再按一次 Enter 确认合并。</translation>
    </message>
    <message>
        <source>Choose one, or type the number or words of another order.</source>
        <translation>请选择一张，或输入其他工单的编号或关键词。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TiesBox</name>
    <message>
        <source>an order that is not on this computer</source>
        <translation>本机未保存的工单</translation>
    </message>
    <message>
        <source>Link the order with another one</source>
        <translation>关联另一张工单</translation>
    </message>
    <message>
        <source>Merge the order into another one, or take that back</source>
        <translation>并入另一张工单，或撤销合并</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>另一张工单</translation>
    </message>
    <message>
        <source>Merged into %1: it lives on there.</source>
        <translation>已并入 %1，由该工单继续处理。</translation>
    </message>
    <message>
        <source>Waits for the outage: %1</source>
        <translation>等待停电恢复：%1</translation>
    </message>
    <message>
        <source>Merged into %1.</source>
        <translation>已并入 %1。</translation>
    </message>
    <message>
        <source>The order stands for itself again.</source>
        <translation>已恢复为独立工单。</translation>
    </message>
    <message>
        <source>Part of %1 now.</source>
        <translation>已归到 %1 之下。</translation>
    </message>
    <message>
        <source>Linked with %1.</source>
        <translation>已关联 %1。</translation>
    </message>
    <message>
        <source>Taken off: %1</source>
        <translation>已解除：%1</translation>
    </message>
    <message>
        <source>It does not wait for the outage any more.</source>
        <translation>不再等待停电恢复。</translation>
    </message>
    <message>
        <source>Nothing to save.</source>
        <translation>没有需要保存的更改。</translation>
    </message>
    <message>
        <source>Take the chosen link off</source>
        <translation>取消选中的关联</translation>
    </message>
    <message>
        <source>The power is back since %1: tell the customer. %2</source>
        <translation>%1 已复电，请告知客户。%2</translation>
    </message>
    <message>
        <source>The outage is over: tell the customer. %1</source>
        <translation>停电已结束，请告知客户。%1</translation>
    </message>
    <message>
        <source>It waited for an outage: %1</source>
        <translation>曾等待停电恢复：%1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TimelineActions</name>
    <message>
        <source>Unpinned</source>
        <translation>已取消置顶</translation>
    </message>
    <message>
        <source>Pinned above the timeline</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>No longer linked to an order</source>
        <translation>已取消关联工单</translation>
    </message>
    <message>
        <source>Linked to the order</source>
        <translation>已关联到工单</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TimelineFacets</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>With attachment</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>filter value and number of entries</comment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Status reason</source>
        <translation>状态原因</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TimelinePane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Filter · %1</source>
        <translation>筛选 · %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of a filter and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>去掉筛选：%1</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>展开全文</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Link to order</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>跳到某日</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Copy the chosen entry</source>
        <translation>复制所选记录</translation>
    </message>
    <message>
        <source>In the timeline: only what is to do</source>
        <translation>时间线：只看待办</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>在时间线中查找</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>筛选时间线</translation>
    </message>
    <message>
        <source>Go to a date in the timeline</source>
        <translation>时间线跳到某日</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>With related customers (%1)</source>
        <translation>含关联客户（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n not on this desk</source>
        <translation>
            <numerusform>%n 位不在本机</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer who belongs together with this one is on this desk.</source>
        <translation>本机没有与该客户关联的客户。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Nothing is attached to this entry.</source>
        <translation>这条记录没有附件。</translation>
    </message>
    <message>
        <source>In the timeline: open a file of the entry</source>
        <translation>时间线：打开所选记录的附件</translation>
    </message>
    <message>
        <source>Timeline with related customers, or without</source>
        <translation>时间线是否含关联客户</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入……</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>The entries on this computer are being read.</source>
        <translation>正在读取本机保存的记录。</translation>
    </message>
    <message>
        <source>Write the first note below, or open an order with Ctrl+N.</source>
        <translation>可在下方写第一条备注，或按 Ctrl+N 新建工单。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TriagePage</name>
    <message>
        <source>Rows, in the order in which they are tried</source>
        <translation>规则行，按尝试的先后排列</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Tick: it counts. The first row that holds decides</source>
        <translation>勾选即启用；由第一条符合的规则决定</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Adds a row behind the chosen one</source>
        <translation>在选中的规则后新增一条</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>the department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As an order says by what it was graded</source>
        <translation>工单上显示的分级依据</translation>
    </message>
    <message>
        <source>Kind of order</source>
        <translation>工单种类</translation>
    </message>
    <message>
        <source>The row is tried for such orders alone</source>
        <translation>只对这类工单尝试</translation>
    </message>
    <message>
        <source>What such an order gets</source>
        <translation>这类工单得到的等级</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>派往</translation>
    </message>
    <message>
        <source>Where it goes once it is graded</source>
        <translation>分级后派往哪里</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>The team that is responsible; empty: whoever sends it out says</source>
        <translation>负责的班组；留空则由派单人决定</translation>
    </message>
    <message>
        <source>For which orders</source>
        <translation>适用于哪些工单</translation>
    </message>
    <message>
        <source>How an order would be graded</source>
        <translation>某张工单会怎样分级</translation>
    </message>
    <message>
        <source>New row %1</source>
        <translation>新规则 %1</translation>
    </message>
    <message>
        <source>Put the table in order first.</source>
        <translation>请先改正分级表。</translation>
    </message>
    <message>
        <source>No row holds: people grade it.</source>
        <translation>没有符合的规则，由人工分级。</translation>
    </message>
    <message>
        <source>Grade %1, to %2</source>
        <translation>等级 %1，派往%2</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TypeChooser</name>
    <message>
        <source>Type of order</source>
        <translation>工单类型</translation>
    </message>
    <message>
        <source>Decides what is asked for; type a part of the name, pinyin or initials</source>
        <translation>决定需要填写的内容；可输入名称的一部分、拼音或首字母</translation>
    </message>
</context>
<context>
    <name>touchline::gui::TypePage</name>
    <message>
        <source>Types, in the order in which they are offered</source>
        <translation>工单类型，按提供的先后排列</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tick: it is offered for new orders</source>
        <translation>勾选：可用于新工单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Adds a type of orders</source>
        <translation>新增一种工单类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>As orders carry it; it stays once the type is saved</source>
        <translation>工单中记录的代码；类型保存后不再改变</translation>
    </message>
    <message>
        <source>Kind of order</source>
        <translation>工单种类</translation>
    </message>
    <message>
        <source>It stays once the type is saved</source>
        <translation>类型保存后不再改变</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>As Chinese desks show it</source>
        <translation>中文界面显示的名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>As English desks show it</source>
        <translation>英文界面显示的名称</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>In which such orders usually are; several with commas between</source>
        <translation>这类工单通常所属的类别；多个用逗号分隔</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>What such orders are asked for besides</source>
        <translation>这类工单另外要填的内容</translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation>添加检查项</translation>
    </message>
    <message>
        <source>To be ticked before the order goes on</source>
        <translation>工单进入下一步前须勾选</translation>
    </message>
    <message>
        <source>New type %1</source>
        <translation>新类型 %1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::UndoBar</name>
    <message>
        <source>Take back what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
</context>
<context>
    <name>touchline::gui::VariableChips</name>
    <message>
        <source>customer&apos;s name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>customer&apos;s phone</source>
        <translation>客户电话</translation>
    </message>
    <message>
        <source>service number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>order&apos;s title</source>
        <translation>工单标题</translation>
    </message>
    <message>
        <source>order&apos;s grade</source>
        <translation>工单等级</translation>
    </message>
    <message>
        <source>order&apos;s category</source>
        <translation>工单分类</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>座席姓名</translation>
    </message>
    <message>
        <source>agent&apos;s number</source>
        <translation>座席工号</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>expected restoration</source>
        <translation>预计恢复时间</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入 %1</translation>
    </message>
</context>
<context>
    <name>touchline::gui::ViewsList</name>
    <message>
        <source>Given to me, open</source>
        <translation>派给我的在办工单</translation>
    </message>
    <message>
        <source>Given to my team, open</source>
        <translation>派给本班组的在办工单</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>%1 · seen by: %2</source>
        <translation>%1 · 可见：%2</translation>
    </message>
    <message>
        <source>Due within 1 hour</source>
        <translation>1 小时内到期</translation>
    </message>
    <message>
        <source>Returned twice</source>
        <translation>退回两次以上</translation>
    </message>
    <message>
        <source>Nudged by customers</source>
        <translation>客户催办</translation>
    </message>
    <message>
        <source>Overdue and due today</source>
        <translation>已超时与今日到期</translation>
    </message>
</context>
<context>
    <name>touchline::gui::VisitBar</name>
    <message>
        <source>A visit is under way; finish it before the next card is read.</source>
        <translation>正在受理，请先结束再读下一张证件。</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>已收 %1</translation>
    </message>
    <message>
        <source>The counter is closed. Open it before a visit begins.</source>
        <translation>窗口已暂停，请先打开窗口再开始接待。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::VisitEndForm</name>
    <message>
        <source>Finish the visit without a rating</source>
        <translation>不评价，结束受理</translation>
    </message>
</context>
<context>
    <name>touchline::gui::VisitStartForm</name>
    <message>
        <source>without a number</source>
        <translation>无号</translation>
    </message>
    <message>
        <source>Arrow down and Enter choose</source>
        <translation>↓ 和 Enter 选择</translation>
    </message>
    <message>
        <source>Nobody is found. Check the number, or search with Ctrl+K.</source>
        <translation>没有找到。请核对号码，或按 Ctrl+K 搜索。</translation>
    </message>
    <message>
        <source>Only some figures could be compared: look at the card.</source>
        <translation>只能核对部分号码，请对照证件。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter starts the visit</source>
        <translation>按 Enter 开始受理</translation>
    </message>
    <message>
        <source>The whole account</source>
        <translation>整个账户</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
</context>
<context>
    <name>touchline::gui::Words</name>
    <message>
        <source>waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>on the server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a field of a form, %2: what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>需您决定</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date of this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day heading</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>day heading</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>Yesterday · %1</source>
        <translation>昨天 · %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(data)</source>
        <translation>（数据）</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a code that this version does not know</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>柜员</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度员</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组人员</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Call-back agent</source>
        <translation>回访员</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>稽查员</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>知识编辑</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>系统接口</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银卡</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金卡</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>贵宾</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>宽带</translation>
    </message>
    <message>
        <source>IoT card</source>
        <translation>物联网卡</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>零售</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Outgoing barred</source>
        <translation>单停</translation>
    </message>
    <message>
        <source>Barred</source>
        <translation>双停</translation>
    </message>
    <message>
        <source>Number kept</source>
        <translation>停机保号</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Barred for arrears</source>
        <translation>欠费停机</translation>
    </message>
    <message>
        <source>Fraud hold</source>
        <translation>涉诈保护性停机</translation>
    </message>
    <message>
        <source>Barred for violation</source>
        <translation>违规停机</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>预销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>service</comment>
        <translation>已销户</translation>
    </message>
    <message>
        <source>Arrears warning</source>
        <translation>欠费预警</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已停电</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>service</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>城区</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>农村</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>边远</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hall visit</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Weibo</source>
        <translation>微博</translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation>在线客服</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>contact</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>contact</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家人</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>Property manager</source>
        <translation>物业</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>message</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Own channel</source>
        <translation>自有渠道</translation>
    </message>
    <message>
        <source>12345 line</source>
        <translation>12345 热线</translation>
    </message>
    <message>
        <source>12398 regulator</source>
        <translation>12398 监管热线</translation>
    </message>
    <message>
        <source>12300 regulator</source>
        <translation>12300 申诉</translation>
    </message>
    <message>
        <source>12381 line</source>
        <translation>12381 热线</translation>
    </message>
    <message>
        <source>12321 line</source>
        <translation>12321 举报</translation>
    </message>
    <message>
        <source>12315 line</source>
        <translation>12315 热线</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Government letter</source>
        <translation>政府来函</translation>
    </message>
    <message>
        <source>Upper unit</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Opinion book</source>
        <translation>意见簿</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation>短信提醒</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Order step</source>
        <translation>工单进展</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账务</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Refused change</source>
        <translation>被拒绝的更改</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>工单类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outside number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Call-back number</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>Call back when</source>
        <translation>回访时段</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Owner team</source>
        <translation>负责班组</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>属实性</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Field result</source>
        <translation>现场结果</translation>
    </message>
    <message>
        <source>Call-back result</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>关注人</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Nudges</source>
        <translation>催办次数</translation>
    </message>
    <message>
        <source>Life-support device</source>
        <translation>生命支持设备</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>临时编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>流转到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>已发送，等待答复</translation>
    </message>
    <message>
        <source>Received by the server</source>
        <translation>服务器已收到</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现生效</translation>
    </message>
    <message>
        <source>Merged; something is left to decide</source>
        <translation>已合并，有待决定</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Close a refusal</source>
        <translation>关闭拒绝项</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Tip-off</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>业务申请</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>服务请求</translation>
    </message>
    <message>
        <source>Public opinion</source>
        <translation>舆情</translation>
    </message>
    <message>
        <source>Abnormal usage</source>
        <translation>异常用量</translation>
    </message>
    <message>
        <source>Self-inspection</source>
        <translation>自检整改</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Resolved at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>稽查</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Back for completion</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Resolve at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒单</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Set grade</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回处理</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>退回审核</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>送审核</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提请稽查</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>To call-back</source>
        <translation>送回访</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Partly founded</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Cannot be verified</source>
        <translation>无法核实</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>responsible</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Force majeure</source>
        <translation>不可抗力</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Fault on the customer&apos;s side</source>
        <translation>客户内部故障</translation>
    </message>
    <message>
        <source>Merged into an outage</source>
        <translation>并入停电事件</translation>
    </message>
    <message>
        <source>False report</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Needs overhaul</source>
        <translation>需转检修</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Declined to rate</source>
        <translation>拒评</translation>
    </message>
    <message>
        <source>Not reached</source>
        <comment>call-back result</comment>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Order opened</source>
        <translation>工单建立</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Customer asked again</source>
        <translation>客户催办</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>The server could not read the change.</source>
        <translation>服务器无法读取此更改。</translation>
    </message>
    <message>
        <source>The change is too large. Shorten the text.</source>
        <translation>更改过大，请缩短内容。</translation>
    </message>
    <message>
        <source>The server does not know this kind of change.</source>
        <translation>服务器不认识这种更改。</translation>
    </message>
    <message>
        <source>The server does not know this kind of record.</source>
        <translation>服务器不认识这种记录。</translation>
    </message>
    <message>
        <source>The server does not know one of the fields.</source>
        <translation>服务器不认识其中一个字段。</translation>
    </message>
    <message>
        <source>The value does not fit the field.</source>
        <translation>值不符合该字段的要求。</translation>
    </message>
    <message>
        <source>Only the server writes this field.</source>
        <translation>此字段只能由服务器填写。</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>您的角色无权这样做。</translation>
    </message>
    <message>
        <source>The record does not exist on the server any more.</source>
        <translation>服务器上已没有这条记录。</translation>
    </message>
    <message>
        <source>The server has this record already.</source>
        <translation>服务器上已有这条记录。</translation>
    </message>
    <message>
        <source>A colleague took it first.</source>
        <translation>已被同事先接走。</translation>
    </message>
    <message>
        <source>What this belongs to was refused.</source>
        <translation>所属的记录已被拒绝。</translation>
    </message>
    <message>
        <source>A colleague decided this already.</source>
        <translation>同事已作出决定。</translation>
    </message>
    <message>
        <source>The order was closed in the meantime.</source>
        <translation>工单在此期间已关闭。</translation>
    </message>
    <message>
        <source>The record was deleted in the meantime.</source>
        <translation>记录在此期间已被删除。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>Choose a category first.</source>
        <translation>请先选择分类。</translation>
    </message>
    <message>
        <source>Only enquiries can be resolved at once.</source>
        <translation>只有咨询可以当场办结。</translation>
    </message>
    <message>
        <source>Choose a grade first.</source>
        <translation>请先选择等级。</translation>
    </message>
    <message>
        <source>Choose the team that will do the work.</source>
        <translation>请选择负责处理的班组。</translation>
    </message>
    <message>
        <source>Only the owning team or a lead may do this.</source>
        <translation>只有负责班组或班组长可以这样做。</translation>
    </message>
    <message>
        <source>A team lead has to approve this.</source>
        <translation>需要班组长批准。</translation>
    </message>
    <message>
        <source>Say until when; it has to be in the future.</source>
        <translation>请填写截止时间，须晚于现在。</translation>
    </message>
    <message>
        <source>Write down the solution first.</source>
        <translation>请先填写处理结果。</translation>
    </message>
    <message>
        <source>Choose the result of the field work first.</source>
        <translation>请先选择现场结果。</translation>
    </message>
    <message>
        <source>Whoever answered may not review the answer.</source>
        <translation>反馈人不能审核自己的反馈。</translation>
    </message>
    <message>
        <source>The unit that does the work answers only; the side that accepted the order does this.</source>
        <translation>承办单位只负责处理和反馈，此步由受理方办理。</translation>
    </message>
    <message>
        <source>An inspector has to decide this.</source>
        <translation>需要稽查员决定。</translation>
    </message>
    <message>
        <source>The team that accepted the order calls back.</source>
        <translation>由受理班组回访。</translation>
    </message>
    <message>
        <source>Try three times before giving up.</source>
        <translation>须尝试三次后才可放弃。</translation>
    </message>
    <message>
        <source>A dissatisfied customer&apos;s order goes back to work.</source>
        <translation>客户不满意，工单须退回处理。</translation>
    </message>
    <message>
        <source>Choose the result of the call-back first.</source>
        <translation>请先选择回访结果。</translation>
    </message>
    <message>
        <source>Only when the customer is dissatisfied.</source>
        <translation>仅在客户不满意时。</translation>
    </message>
    <message>
        <source>Say whether the complaint is founded.</source>
        <translation>请选择投诉是否属实。</translation>
    </message>
    <message>
        <source>Say who is responsible.</source>
        <translation>请选择责任方。</translation>
    </message>
    <message>
        <source>Write down the cause.</source>
        <translation>请填写原因分析。</translation>
    </message>
    <message>
        <source>Enter a rating or say why there is none.</source>
        <translation>请填写评分，或说明没有评分的原因。</translation>
    </message>
    <message>
        <source>The server checks whether something is left to decide.</source>
        <translation>由服务器核对是否还有待决定的事项。</translation>
    </message>
    <message>
        <source>A conflict has to be decided first.</source>
        <translation>请先决定有冲突的修改。</translation>
    </message>
    <message>
        <source>The order is too old to be reopened. Open a new one.</source>
        <translation>工单过久，不能重新打开。请新建工单。</translation>
    </message>
    <message>
        <source>The order is in another state by now.</source>
        <translation>工单状态已经变化。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network and try again.</source>
        <translation>无法连接服务器。请检查网络后重试。</translation>
    </message>
    <message>
        <source>You are not signed in any more. Sign in again.</source>
        <translation>登录已失效，请重新登录。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask your team lead.</source>
        <translation>您的角色无权这样做，请联系班组长。</translation>
    </message>
    <message>
        <source>It is not on this computer. Search the server for it.</source>
        <translation>本机上没有，请在服务器上查找。</translation>
    </message>
    <message>
        <source>Somebody else was first. Look at it again, then decide.</source>
        <translation>已有他人先改，请查看后再决定。</translation>
    </message>
    <message>
        <source>A value does not fit. Correct it and try again.</source>
        <translation>有值不符合要求，请改正后重试。</translation>
    </message>
    <message>
        <source>It is too large. Shorten it and try again.</source>
        <translation>内容过大，请缩短后重试。</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>服务器忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be used. Tell your administrator if it stays.</source>
        <translation>服务器的答复无法使用。如持续出现，请告知管理员。</translation>
    </message>
    <message>
        <source>This computer could not store it. Check the free space on the disk.</source>
        <translation>本机无法保存，请检查磁盘空间。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Sign in again to send</source>
        <translation>请重新登录后上传</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <extracomment>%1: per cent of the first loading</extracomment>
        <translation>正在载入 %1 %</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>离线（自 %1）</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>%n saved here</source>
        <translation>
            <numerusform>本机已存 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connecting · %n waiting to send</source>
        <translation>
            <numerusform>正在连接 · %Ln 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接……</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>本机已存，%Ln 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n needs your decision</source>
        <translation>
            <numerusform>%n 项需您决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 项被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>没有人登录。</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. What you saved stays on this computer until then.</source>
        <translation>服务器要求重新登录。在此之前，保存的内容留在本机。</translation>
    </message>
    <message>
        <source>Your customers and orders are being copied to this computer. You can work already.</source>
        <translation>正在把您的客户和工单复制到本机，现在就可以工作。</translation>
    </message>
    <message>
        <source>No connection. Work goes on here and is sent as soon as the server can be reached.</source>
        <translation>没有连接。工作可继续，连上服务器后自动上传。</translation>
    </message>
    <message>
        <source>Looking for the server. Work goes on.</source>
        <translation>正在寻找服务器，工作可继续。</translation>
    </message>
    <message>
        <source>Connected. A click shows what is waiting and what needs you.</source>
        <translation>已连接。点击查看待上传和需您处理的内容。</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month of a bill</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>back about %1</source>
        <translation>预计 %1 恢复</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from until</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Life-support device: %1</source>
        <translation>生命支持设备：%1</translation>
    </message>
    <message>
        <source>In arrears: %1</source>
        <translation>欠费 %1</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠费</translation>
    </message>
    <message numerus="yes">
        <source>Contact no. %n within seven days</source>
        <translation>
            <numerusform>七日内第 %n 次来电</numerusform>
        </translation>
    </message>
    <message>
        <source>Same topic: %1</source>
        <translation>同一主题：%1</translation>
    </message>
    <message>
        <source>Early 08-16</source>
        <translation>早班 08-16</translation>
    </message>
    <message>
        <source>Middle 12-20</source>
        <translation>中班 12-20</translation>
    </message>
    <message>
        <source>Late 16-24</source>
        <translation>晚班 16-24</translation>
    </message>
    <message>
        <source>Night 00-08</source>
        <translation>夜班 00-08</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>已于 %1 失效</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>must read</source>
        <translation>必读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>important customer</source>
        <translation>重要客户</translation>
    </message>
    <message>
        <source>contract ended %1</source>
        <translation>合约已于 %1 到期</translation>
    </message>
    <message>
        <source>contract to %1</source>
        <translation>合约至 %1</translation>
    </message>
    <message>
        <source>chosen for this contact</source>
        <translation>本次涉及</translation>
    </message>
    <message>
        <source>↑ New since your last visit</source>
        <translation>↑ 上次查看后的新内容</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed, Enter opens it</source>
        <translation>已收起，按 Enter 展开</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who says what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between changes</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>未关联工单</translation>
    </message>
    <message>
        <source>Without a channel</source>
        <translation>无渠道</translation>
    </message>
    <message>
        <source>everything above is new since your last visit</source>
        <translation>以上为上次查看后的新内容</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Order steps</source>
        <translation>工单步骤</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Reminders sent</source>
        <translation>已发提醒</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>Account changes</source>
        <translation>账户变更</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>The server refused a change of yours</source>
        <translation>您的一项修改被服务器拒绝</translation>
    </message>
    <message>
        <source>Somebody changed the same: you decide</source>
        <translation>与他人的修改冲突，需您决定</translation>
    </message>
    <message>
        <source>A notice that you must read</source>
        <translation>有一条必读公告</translation>
    </message>
    <message>
        <source>The customer nudged your order</source>
        <translation>客户催办了您的工单</translation>
    </message>
    <message>
        <source>An order was given to you</source>
        <translation>有一张工单派给了您</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>知会</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>notice</comment>
        <translation>重要</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>notice</comment>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Planned outage</source>
        <translation>计划停电</translation>
    </message>
    <message>
        <source>Temporary outage</source>
        <translation>临时停电</translation>
    </message>
    <message>
        <source>Outage by a fault</source>
        <translation>故障停电</translation>
    </message>
    <message>
        <source>Cut for arrears</source>
        <translation>欠费停电</translation>
    </message>
    <message>
        <source>Orderly use of power</source>
        <translation>有序用电</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核身</translation>
    </message>
    <message>
        <source>Partly verified</source>
        <translation>部分核身</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核身</translation>
    </message>
    <message>
        <source>Suspend</source>
        <comment>what a lead is asked for</comment>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>what a lead is asked for</comment>
        <translation>撤诉/撤单</translation>
    </message>
    <message>
        <source>Waive the call-back</source>
        <comment>what a lead is asked for</comment>
        <translation>免回访</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>what a lead is asked for</comment>
        <translation>退费</translation>
    </message>
    <message>
        <source>Other request</source>
        <translation>其他申请</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Handling this contact</source>
        <translation>处理本次联系</translation>
    </message>
    <message>
        <source>Checking who is calling</source>
        <translation>核实来电人身份</translation>
    </message>
    <message>
        <source>Field work or delivery</source>
        <translation>上门抢修或配送</translation>
    </message>
    <message>
        <source>Bill, payment or refund</source>
        <translation>账单、缴费或退费</translation>
    </message>
    <message>
        <source>Asked for by an authority</source>
        <translation>主管部门要求</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>需您决定</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Must read</source>
        <translation>必读公告</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>My approvals</source>
        <translation>待我审批</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>退回给我</translation>
    </message>
    <message>
        <source>Nudged by the customer</source>
        <translation>客户催办</translation>
    </message>
    <message>
        <source>In hand, oldest first</source>
        <translation>在手工单（最早受理在前）</translation>
    </message>
    <message>
        <source>To be taken by my team, oldest first</source>
        <translation>本班组待接单（最早受理在前）</translation>
    </message>
    <message>
        <source>What I asked for</source>
        <translation>我提交的申请</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Name of the account holder</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>Last four of the identity no.</source>
        <translation>证件号后四位</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>用户地址</translation>
    </message>
    <message>
        <source>Amount of the last bill</source>
        <translation>上期账单金额</translation>
    </message>
    <message>
        <source>Code sent by SMS</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>Identity card seen</source>
        <translation>已出示身份证</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Changes of the order: %1</source>
        <translation>工单修改：%1</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>New order for %1</source>
        <translation>为%1新建工单</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1的备注</translation>
    </message>
    <message>
        <source>suspension ended %1</source>
        <translation>挂起已于 %1 到期</translation>
    </message>
    <message>
        <source>suspension ends %1</source>
        <translation>挂起至 %1</translation>
    </message>
    <message numerus="yes">
        <source>Returned %n time(s)</source>
        <translation>
            <numerusform>退回 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重办</translation>
    </message>
    <message numerus="yes">
        <source>Nudged %n time(s)</source>
        <translation>
            <numerusform>催办 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>request: order</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 shift</source>
        <translation>%1班</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to look after</source>
        <translation>
            <numerusform>%Ln 张工单需跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken over yet</source>
        <translation>待接班</translation>
    </message>
    <message>
        <source>Taken over %1</source>
        <translation>%1 已接班</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed twice</source>
        <translation>“%1”有两个修改</translation>
    </message>
    <message>
        <source>Choose which value holds.</source>
        <translation>请选定以哪个为准。</translation>
    </message>
    <message>
        <source>A change was refused</source>
        <translation>一项修改被拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) saved here, not yet sent</source>
        <translation>
            <numerusform>本机已存，%Ln 项待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out by themselves when the server is there.</source>
        <translation>连上服务器后自动上传。</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最长 %1</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>waiting</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>drawn %1</source>
        <translation>%1 取号</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>收款冲正</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>ticket</comment>
        <translation>等候中</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>ticket</comment>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>ticket</comment>
        <translation>已离开</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>不优先</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>老年</translation>
    </message>
    <message>
        <source>Ill</source>
        <comment>priority</comment>
        <translation>患病</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残障</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Other way</source>
        <comment>payment</comment>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>排队号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>收据号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paper seen</source>
        <translation>查验证明</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Counter number</source>
        <translation>窗口号</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Say which paper shows that the person may act for the customer.</source>
        <translation>请注明查验了哪份代办证明。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 min</source>
        <comment>waiting</comment>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>could not be sent: %1</source>
        <translation>发送失败：%1</translation>
    </message>
    <message>
        <source>with the server, not sent yet</source>
        <translation>已到服务器，尚未发出</translation>
    </message>
    <message>
        <source>demo: not really sent</source>
        <translation>演示：未真实发送</translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>已交通道发出</translation>
    </message>
    <message>
        <source>read</source>
        <comment>by the customer</comment>
        <translation>已读</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>waiting to send, can still be taken back</source>
        <translation>待上传，仍可撤回</translation>
    </message>
    <message>
        <source>Without a status</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>status of an entry</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>status of an entry</comment>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>status of an entry</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Due in 24 hours</source>
        <translation>24 小时内到期</translation>
    </message>
    <message>
        <source>Due in 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>how soon something is due</comment>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>waiting to upload</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>uploading %1 %</source>
        <translation>正在上传 %1%</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>上传中，稍后可用</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可查看</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>服务器未接受</translation>
    </message>
    <message>
        <source>could not be uploaded</source>
        <translation>上传失败</translation>
    </message>
    <message>
        <source>%1 is larger than %2 and was not attached.</source>
        <translation>%1 超过 %2，未添加。</translation>
    </message>
    <message>
        <source>%1 is empty and was not attached.</source>
        <translation>%1 是空文件，未添加。</translation>
    </message>
    <message>
        <source>%1 is a folder; attach the files in it.</source>
        <translation>%1 是文件夹，请添加其中的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read and was not attached.</source>
        <translation>%1 无法读取，未添加。</translation>
    </message>
    <message>
        <source>%1 did not arrive as it was sent; try again.</source>
        <translation>%1 下载的内容与原文件不一致，请重试。</translation>
    </message>
    <message>
        <source>%1 is still on its way; open it a little later.</source>
        <translation>%1 还在上传，请稍后再打开。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n file(s) go with one note; %1 was not attached.</source>
        <translation>
            <numerusform>每条备注最多 %n 个附件，%1 未添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the customer takes a complaint back: link a contact in which they asked for it themselves.</source>
        <translation>投诉只能由客户本人撤回：请先关联一次客户本人提出撤诉的联系记录。</translation>
    </message>
    <message>
        <source>The server checks whether the customer asked for it themselves.</source>
        <translation>是否有客户本人的联系记录，由服务器核对。</translation>
    </message>
    <message>
        <source>A customer cannot belong to themselves. Choose another one.</source>
        <translation>客户不能隶属于自己，请另选。</translation>
    </message>
    <message>
        <source>That customer belongs to this one already.</source>
        <translation>所选客户已隶属于本客户，不能互相隶属。</translation>
    </message>
    <message>
        <source>Taking on</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>复电/复机</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Reply to the office</source>
        <translation>回复交办单位</translation>
    </message>
    <message>
        <source>customer contacted</source>
        <translation>已联系客户</translation>
    </message>
    <message>
        <source>arrived on site</source>
        <translation>已到现场</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>已督办</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>已提级</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day in a reckoning</comment>
        <translation>M月d日ddd</translation>
    </message>
    <message>
        <source>paused %1 to %2</source>
        <translation>%1 至 %2 暂停计时</translation>
    </message>
    <message>
        <source>paused %1 to %2 (%3)</source>
        <translation>%1 至 %2 暂停计时（%3）</translation>
    </message>
    <message>
        <source>closed %1 to %2</source>
        <translation>%1 至 %2 非工作时间</translation>
    </message>
    <message>
        <source>closed %1 to %2 (%3)</source>
        <translation>%1 至 %2 非工作时间（%3）</translation>
    </message>
    <message>
        <source>%1 (extra working day)</source>
        <translation>%1（调休上班）</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>days (holiday)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a reckoning</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>计入：%1</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <comment>calendar</comment>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>The working hours for this are not held here; the server knows more.</source>
        <translation>本机没有计算所需的工作时间，以服务器为准。</translation>
    </message>
    <message>
        <source>due %1: %2 from %3</source>
        <translation>%1 到期：自 %3 起 %2</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>A suspension pauses it.</source>
        <translation>挂起期间暂停计时。</translation>
    </message>
    <message>
        <source>A suspension does not pause it.</source>
        <translation>挂起不影响计时。</translation>
    </message>
    <message>
        <source>Calendar: %1</source>
        <translation>日历：%1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Basis, to be checked: %1</source>
        <translation>依据（待核实）：%1</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <translation>暂停，剩余 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clock and its kind</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1 % of the time used</source>
        <translation>时限已用 %1%</translation>
    </message>
    <message>
        <source>%1 before the limit</source>
        <translation>距时限 %1</translation>
    </message>
    <message>
        <source>limit passed</source>
        <translation>已到时限</translation>
    </message>
    <message>
        <source>%1 past the limit</source>
        <translation>超过时限 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>clock: moment, what was done</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>by law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>to others</source>
        <translation>对外</translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <comment>a moment within a week</comment>
        <translation>ddd HH:mm</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of working time</source>
        <translation>%1（工作时间）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>limits set anew</source>
        <translation>时限已重新计算</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between reminders</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Arrival on site</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Restored at</source>
        <translation>恢复时间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Answer to the customer</source>
        <translation>答复客户</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>clock, what is left, when</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>clock, what is left</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>into %1, where it lives on</source>
        <translation>并入 %1，由该工单继续处理</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>%1 并入本工单</translation>
    </message>
    <message>
        <source>out of %1, its own limits go on</source>
        <translation>从 %1 撤出，恢复原有时限</translation>
    </message>
    <message>
        <source>%1 went out again</source>
        <translation>%1 已撤出</translation>
    </message>
    <message>
        <source>What is to be done cannot be read.</source>
        <translation>动作内容无法读取。</translation>
    </message>
    <message>
        <source>There is too much of it.</source>
        <translation>内容过多。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请添加要执行的动作。</translation>
    </message>
    <message>
        <source>This program does not know the action; a newer one does.</source>
        <translation>本程序不认识这个动作，需要更新的版本。</translation>
    </message>
    <message>
        <source>That field is not set by rules.</source>
        <translation>规则不能设置这个字段。</translation>
    </message>
    <message>
        <source>The value does not fit.</source>
        <translation>值不合要求。</translation>
    </message>
    <message>
        <source>There is no such variable; look at those that are listed.</source>
        <translation>没有这个变量，请使用列出的变量。</translation>
    </message>
    <message>
        <source>Something has to stand there.</source>
        <translation>此处不能为空。</translation>
    </message>
    <message>
        <source>Nobody is there at that time: name a person or team.</source>
        <translation>届时没有操作人：请指定人员或班组。</translation>
    </message>
    <message>
        <source>Only a macro can do that.</source>
        <translation>只有宏可以这样做。</translation>
    </message>
    <message>
        <source>It would say the same again and again: tick “Once per order”.</source>
        <translation>会反复发送同样的内容：请勾选“每单只执行一次”。</translation>
    </message>
    <message>
        <source>Nobody knows what to fill in for a variable of the text.</source>
        <translation>文字中有变量无法填入。</translation>
    </message>
    <message>
        <source>Orders of this kind do not have that grade.</source>
        <translation>这类工单没有该等级。</translation>
    </message>
    <message>
        <source>The order has no customer to answer.</source>
        <translation>工单没有关联客户，无法回复。</translation>
    </message>
    <message>
        <source>The macro is not for such orders.</source>
        <translation>这个宏不适用于该工单。</translation>
    </message>
    <message>
        <source>The condition asks for something that orders do not have.</source>
        <translation>条件涉及工单没有的内容。</translation>
    </message>
    <message>
        <source>The condition cannot be judged.</source>
        <translation>条件无法判断。</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>my team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Time rule</source>
        <translation>定时规则</translation>
    </message>
    <message>
        <source>Of a newer program</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Does several things with an order at a word of the agent, as one step that can be taken back. Works without the server.</source>
        <translation>座席一键对工单完成多个动作，作为一步，可以撤销；离线时也能使用。</translation>
    </message>
    <message>
        <source>Acts on the server when an order is changed. Lower numbers act first; none sets itself off.</source>
        <translation>工单变更时由服务器执行。数字小的先执行，不会触发自身。</translation>
    </message>
    <message>
        <source>Acts on the server as time goes by, on orders that are open.</source>
        <translation>由服务器按时检查未办结工单并执行。</translation>
    </message>
    <message>
        <source>Stay with the order</source>
        <translation>停留在工单</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一张工单</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>设置字段</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Give to a person</source>
        <translation>指派人员</translation>
    </message>
    <message>
        <source>Give to a team</source>
        <translation>交给班组</translation>
    </message>
    <message>
        <source>Move on to</source>
        <translation>流转到</translation>
    </message>
    <message>
        <source>SMS to the customer</source>
        <translation>给客户发短信</translation>
    </message>
    <message>
        <source>Count a nudge</source>
        <translation>记一次催办</translation>
    </message>
    <message>
        <source>Add a watcher</source>
        <translation>添加关注人</translation>
    </message>
    <message>
        <source>Link with an order</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Action %1: %2</source>
        <translation>动作 %1：%2</translation>
    </message>
    <message>
        <source>“%1” done.</source>
        <translation>“%1”已完成。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” done with %n order(s).</source>
        <translation>
            <numerusform>“%1”已对 %Ln 张工单执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: nothing to change in %n order(s).</source>
        <translation>
            <numerusform>“%1”：%Ln 张工单无需变更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) left alone: %1</source>
        <translation>
            <numerusform>%Ln 张工单未处理：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Graded by rule “%1”</source>
        <extracomment>%1: name of a row of the decision table</extracomment>
        <translation>由规则“%1”定级</translation>
    </message>
    <message>
        <source>The server will grade: %1 (%2)</source>
        <extracomment>%1: a grade, %2: name of a row of the decision table</extracomment>
        <translation>服务器将定级：%1（%2）</translation>
    </message>
    <message>
        <source>Such orders go to the experts.</source>
        <translation>此类工单转专家研判。</translation>
    </message>
    <message>
        <source>Such orders go to the department in charge.</source>
        <translation>此类工单派归口部门处理。</translation>
    </message>
    <message>
        <source>Whoever changes the grade answers for it.</source>
        <translation>人工改级后由改级人负责。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存校验</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The order lives on in another one. Take the merge back to move it.</source>
        <translation>本工单已并入其他工单，撤销合并后才能流转。</translation>
    </message>
    <message>
        <source>An order cannot be merged into itself.</source>
        <translation>工单不能并入自身。</translation>
    </message>
    <message>
        <source>The other order belongs to another region.</source>
        <translation>另一张工单属于其他地区。</translation>
    </message>
    <message>
        <source>That order was merged itself. Merge into the one where it lives on.</source>
        <translation>该工单已并入其他工单，请并入其主工单。</translation>
    </message>
    <message>
        <source>Others were merged into this order. Merge that one into this.</source>
        <translation>已有工单并入本工单，请反过来把对方并入本工单。</translation>
    </message>
    <message>
        <source>A tip-off stays alone, so that nobody learns who gave it.</source>
        <translation>举报工单不能合并，以免泄露举报人。</translation>
    </message>
    <message>
        <source>The server checks whether the outage is over.</source>
        <translation>由服务器核对停电是否已恢复。</translation>
    </message>
    <message>
        <source>An order is not linked with itself.</source>
        <translation>工单不能关联自身。</translation>
    </message>
    <message>
        <source>The order would lie under itself.</source>
        <translation>工单不能成为自己的下级。</translation>
    </message>
    <message>
        <source>Orders lie under each other five levels deep at most.</source>
        <translation>工单上下级最多五层。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Times returned</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>重开次数</translation>
    </message>
    <message>
        <source>Call-back tries</source>
        <translation>回访次数</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Accepting team</source>
        <translation>受理班组</translation>
    </message>
    <message>
        <source>Suspended until</source>
        <translation>挂起至</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>Important supply</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>用电户：%1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>is or is below</source>
        <translation>是它或它的下级</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>is given</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>was within the last</source>
        <translation>在最近</translation>
    </message>
    <message>
        <source>is within the next</source>
        <translation>在今后</translation>
    </message>
    <message>
        <source>is longer ago than</source>
        <translation>已过去超过</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>以下全部满足</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>以下至少满足一条</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>以下全都不满足</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>本班组</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复工单</translation>
    </message>
    <message>
        <source>Reported again</source>
        <translation>再次来电</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关工单</translation>
    </message>
    <message>
        <source>(newer version)</source>
        <translation>（新版本内容）</translation>
    </message>
    <message>
        <source>Lives on in</source>
        <translation>主工单</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>已并入本工单</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级工单</translation>
    </message>
    <message>
        <source>A part of this one</source>
        <translation>下级工单</translation>
    </message>
    <message>
        <source>The condition is no rule at all.</source>
        <translation>这个条件不是有效的规则。</translation>
    </message>
    <message>
        <source>The condition is too large. Take some of it away.</source>
        <translation>条件太多，请删减。</translation>
    </message>
    <message>
        <source>The condition has too many groups within each other.</source>
        <translation>条件组嵌套太深。</translation>
    </message>
    <message>
        <source>The condition compares in a way that nobody knows.</source>
        <translation>条件用了无法识别的比较方式。</translation>
    </message>
    <message>
        <source>A value of the condition does not fit its field.</source>
        <translation>条件中有一个值与字段不符。</translation>
    </message>
    <message>
        <source>A group has no condition in it.</source>
        <translation>有一组里没有条件。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 tries</source>
        <comment>call-back</comment>
        <translation>已试 %1/%2 次</translation>
    </message>
    <message>
        <source>no calling hours in the next days</source>
        <translation>近日没有可回访时段</translation>
    </message>
    <message>
        <source>outside calling hours, from %1</source>
        <translation>非回访时段，%1 起可拨</translation>
    </message>
    <message>
        <source>again from %1</source>
        <comment>call-back</comment>
        <translation>%1 起可再拨</translation>
    </message>
    <message>
        <source>Part added: %1</source>
        <translation>登记材料：%1</translation>
    </message>
    <message>
        <source>Part changed: %1</source>
        <translation>材料更改：%1</translation>
    </message>
    <message>
        <source>Part taken out: %1</source>
        <translation>材料移除：%1</translation>
    </message>
    <message>
        <source>Appointment agreed: %1</source>
        <translation>约定时间：%1</translation>
    </message>
    <message>
        <source>Appointment changed: %1</source>
        <translation>预约改期：%1</translation>
    </message>
    <message>
        <source>Appointment kept: %1</source>
        <translation>预约已履约：%1</translation>
    </message>
    <message>
        <source>Appointment missed: %1</source>
        <translation>预约爽约：%1</translation>
    </message>
    <message>
        <source>Appointment called off: %1</source>
        <translation>预约取消：%1</translation>
    </message>
    <message>
        <source>we pay</source>
        <comment>a part</comment>
        <translation>公司承担</translation>
    </message>
    <message>
        <source>the customer pays</source>
        <comment>a part</comment>
        <translation>客户承担</translation>
    </message>
    <message>
        <source>under warranty</source>
        <comment>a part</comment>
        <translation>质保承担</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>appointment</comment>
        <translation>已约定</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>appointment</comment>
        <translation>已履约</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>appointment</comment>
        <translation>爽约</translation>
    </message>
    <message>
        <source>called off</source>
        <comment>appointment</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <comment>a quantity, its price, what they come to</comment>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from one time to another</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Answer to the nudge: %1</source>
        <translation>催办答复：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Contact and place</source>
        <translation>联系人与地点</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Form and checks</source>
        <translation>表单与检查项</translation>
    </message>
    <message>
        <source>Belongs together</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>an order that is not on this desk</source>
        <translation>不在本机的工单</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履历</translation>
    </message>
    <message>
        <source>not all of it was sent yet</source>
        <translation>尚有内容未发送</translation>
    </message>
    <message>
        <source>Printed by %1 on %2</source>
        <translation>%1 打印于 %2</translation>
    </message>
    <message>
        <source>overlaps the time before it, or is out of order</source>
        <translation>与前一时段重叠，或顺序不对</translation>
    </message>
    <message>
        <source>must end after it begins</source>
        <translation>结束时间须晚于开始时间</translation>
    </message>
    <message>
        <source>is no time like 08:30-12:00</source>
        <translation>不是 08:30-12:00 这样的时段</translation>
    </message>
    <message>
        <source>must lie between 00:00 and 24:00</source>
        <translation>须在 00:00 与 24:00 之间</translation>
    </message>
    <message>
        <source>has more than %1 times in a day</source>
        <translation>一天超过 %1 个时段</translation>
    </message>
    <message>
        <source>is no time zone</source>
        <translation>不是有效的时区</translation>
    </message>
    <message>
        <source>has no working time</source>
        <translation>没有任何工作时间</translation>
    </message>
    <message>
        <source>%1 stands there twice</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>%1 is of another year</source>
        <translation>%1 不属于这一年</translation>
    </message>
    <message>
        <source>is no date like 2026-10-01</source>
        <translation>不是 2026-10-01 这样的日期</translation>
    </message>
    <message>
        <source>must end between the first day and %1 days later</source>
        <translation>最后一天须在第一天起的 %1 天之内</translation>
    </message>
    <message>
        <source>is one day and several at once</source>
        <translation>不能既是一天又是多天</translation>
    </message>
    <message>
        <source>there is no calendar “%1”</source>
        <translation>没有日历“%1”</translation>
    </message>
    <message>
        <source>working time needs a calendar: choose one for it or for the policy</source>
        <translation>按工作时间计算须有日历：请为该时限或规则选择一个</translation>
    </message>
    <message>
        <source>the policy “%1” counts by the calendar “%2”; it cannot go</source>
        <translation>规则“%1”按日历“%2”计时，不能删除</translation>
    </message>
    <message>
        <source>arrival, first contact and limits by law never pause</source>
        <translation>到达、首次联系和法定时限从不暂停</translation>
    </message>
    <message>
        <source>the policy has another limit for the same</source>
        <translation>该规则对同一内容已有时限</translation>
    </message>
    <message>
        <source>says something else than its version did before</source>
        <translation>内容与同一版本号先前不同</translation>
    </message>
    <message>
        <source>is no grade of this kind of order</source>
        <translation>不是这类工单的等级</translation>
    </message>
    <message>
        <source>only orders for the department have a team</source>
        <translation>只有派往责任部门的才能指定班组</translation>
    </message>
    <message>
        <source>is made of 1 to 60 small letters, digits and hyphens</source>
        <translation>须为 1 至 60 个小写字母、数字或连字符</translation>
    </message>
    <message>
        <source>“%1” is not known</source>
        <translation>“%1”无法识别</translation>
    </message>
    <message>
        <source>is no setting that there is</source>
        <translation>没有这个设置项</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>须为 %1 到 %2 的数字</translation>
    </message>
    <message>
        <source>needs a value, %1 at most</source>
        <translation>需要至少一个值，最多 %1 个</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>is not of the kind that belongs there</source>
        <translation>类型不对</translation>
    </message>
    <message>
        <source>has more than %1</source>
        <translation>超过 %1 项</translation>
    </message>
    <message>
        <source>is larger than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>is no JSON from byte %1 on</source>
        <translation>从第 %1 字节起不是有效的 JSON</translation>
    </message>
    <message>
        <source>needs one of the two, not both</source>
        <translation>两者须且只能有其一</translation>
    </message>
    <message>
        <source>is no text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>has no days in it</source>
        <translation>没有任何日期</translation>
    </message>
    <message>
        <source>must stay the same</source>
        <translation>不能改变</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Special day</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>临近提醒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Starts when</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Met when</source>
        <translation>完成节点</translation>
    </message>
    <message>
        <source>May pause</source>
        <translation>可暂停</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>派往</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where and what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>minutes, around the clock</source>
        <translation>自然分钟</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>工作分钟</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>sent out</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>taken on</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>replied by the department</source>
        <translation>部门回复</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>customer answered</source>
        <translation>答复客户</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>reconnected</source>
        <translation>复电（复机）</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>the customer wrote</source>
        <translation>客户来信</translation>
    </message>
    <message>
        <source>stays as it ended</source>
        <translation>保持原结果</translation>
    </message>
    <message>
        <source>goes on from its start</source>
        <translation>从原起点继续</translation>
    </message>
    <message>
        <source>starts anew</source>
        <translation>重新起算</translation>
    </message>
    <message>
        <source>remind the handler</source>
        <translation>提醒处理人</translation>
    </message>
    <message>
        <source>remind the team</source>
        <translation>提醒班组</translation>
    </message>
    <message>
        <source>remind the lead</source>
        <translation>提醒班长</translation>
    </message>
    <message>
        <source>remind who accepted it</source>
        <translation>提醒受理人</translation>
    </message>
    <message>
        <source>remind watchers</source>
        <translation>提醒关注人</translation>
    </message>
    <message>
        <source>supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>raise</source>
        <translation>提级</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限规则</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>分级表</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation>服务种类</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>of a limit</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>到期时</translation>
    </message>
    <message>
        <source>%1 min before</source>
        <translation>到期前 %1 分钟</translation>
    </message>
    <message>
        <source>%1 min after</source>
        <translation>到期后 %1 分钟</translation>
    </message>
    <message>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Fields of its type</source>
        <translation>业务类型填写项</translation>
    </message>
    <message>
        <source>A limit of this order is near or over</source>
        <translation>工单时限临近或已超时</translation>
    </message>
    <message>
        <source>The nudge on an order was answered</source>
        <translation>催办已有答复</translation>
    </message>
    <message>
        <source>One of the answers is none that the form knows.</source>
        <translation>有一项填写内容不是表单可识别的格式。</translation>
    </message>
    <message>
        <source>The text is too long, or empty.</source>
        <translation>文字过长或为空。</translation>
    </message>
    <message>
        <source>That is no number of the kind that is asked for.</source>
        <translation>这不是要求的数字格式。</translation>
    </message>
    <message>
        <source>The number is out of the range that is allowed.</source>
        <translation>数字超出允许范围。</translation>
    </message>
    <message>
        <source>That is no day. Type it as 2026-11-23.</source>
        <translation>日期无效，请按 2026-11-23 的格式填写。</translation>
    </message>
    <message>
        <source>That is no time. Type it as 14:30.</source>
        <translation>时间无效，请按 14:30 的格式填写。</translation>
    </message>
    <message>
        <source>The type of the order does not know this choice.</source>
        <translation>该工单类型没有这个选项。</translation>
    </message>
    <message>
        <source>A tick is there or it is not.</source>
        <translation>勾选项只能勾选或不勾选。</translation>
    </message>
    <message>
        <source>This does not go with the other answers. Choose again.</source>
        <translation>与其他填写内容不符，请重新选择。</translation>
    </message>
    <message>
        <source>Two people answered differently. Keep one of the answers.</source>
        <translation>两人填写不一致，请保留其中一个。</translation>
    </message>
    <message>
        <source>Two hours must lie between one try to call back and the next.</source>
        <translation>两次回访尝试之间须间隔两小时。</translation>
    </message>
    <message>
        <source>The quantity must be more than nothing and at most a million.</source>
        <translation>数量须大于零且不超过一百万。</translation>
    </message>
    <message>
        <source>The price must be a sum between 0 and 10,000,000 yuan.</source>
        <translation>单价须为 0 至 1000 万元之间的金额。</translation>
    </message>
    <message>
        <source>An order has at most 200 parts.</source>
        <translation>一张工单最多登记 200 项材料。</translation>
    </message>
    <message>
        <source>The end must be after the beginning, and within a day of it.</source>
        <translation>结束时间须晚于开始时间，且相隔不超过一天。</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>该时间已经过去。</translation>
    </message>
    <message>
        <source>That is more than a year ahead.</source>
        <translation>该时间超过一年之后。</translation>
    </message>
    <message>
        <source>The appointment has not begun yet, so nobody has missed it.</source>
        <translation>预约尚未开始，不能记为爽约。</translation>
    </message>
    <message>
        <source>An order has at most five open appointments.</source>
        <translation>一张工单最多有五个未结束的预约。</translation>
    </message>
    <message>
        <source>Appointments today</source>
        <translation>今日预约</translation>
    </message>
    <message>
        <source>Restored: call the customer</source>
        <translation>已复电：回访客户</translation>
    </message>
    <message>
        <source>two at once</source>
        <comment>appointments</comment>
        <translation>时间冲突</translation>
    </message>
    <message>
        <source>Was it kept?</source>
        <comment>appointment</comment>
        <translation>是否履约？</translation>
    </message>
    <message>
        <source>now</source>
        <comment>appointment</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Nudge answered: %1</source>
        <translation>催办已答复：%1</translation>
    </message>
    <message>
        <source>Answer first what the form asks for.</source>
        <translation>请先填写表单必填项。</translation>
    </message>
    <message>
        <source>Tick first what the checklist asks for.</source>
        <translation>请先完成检查清单。</translation>
    </message>
    <message>
        <source>only a choice has them</source>
        <translation>只有单选才有</translation>
    </message>
    <message>
        <source>does not go with what the field holds</source>
        <translation>与字段内容不符</translation>
    </message>
    <message>
        <source>is more than the greatest value</source>
        <translation>大于最大值</translation>
    </message>
    <message>
        <source>is none of the choices</source>
        <translation>不是选项之一</translation>
    </message>
    <message>
        <source>has 1 to 60 characters without blanks around them</source>
        <translation>须为 1 至 60 个字符，首尾无空格</translation>
    </message>
    <message>
        <source>is a small letter and then at most %1 letters and digits</source>
        <translation>须以小写字母开头，后接最多 %1 个字母或数字</translation>
    </message>
    <message>
        <source>must be on one line</source>
        <translation>须在一行内</translation>
    </message>
    <message>
        <source>“%1” cannot be taken away; switch it off by its tick</source>
        <translation>“%1”不能删除；请取消勾选来停用</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Order types</source>
        <translation>工单类型</translation>
    </message>
    <message>
        <source>Somebody else changed it in the meantime.</source>
        <translation>期间有其他人修改过。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Reason of the last move</source>
        <translation>最近流转原因</translation>
    </message>
    <message>
        <source>Nearest limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重办次数</translation>
    </message>
    <message>
        <source>Replied by</source>
        <translation>回复人</translation>
    </message>
    <message>
        <source>Tries to call back</source>
        <translation>回访次数</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Parts and costs</source>
        <translation>材料与费用</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Note on the order: %1</source>
        <translation>工单备注：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>clock and its kind, in little room</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation>重大停电</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>What is timed</source>
        <translation>计时内容</translation>
    </message>
    <message>
        <source>Owed as</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计时方式</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>重办时</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Percent of the limit</source>
        <translation>占时限的百分比</translation>
    </message>
    <message>
        <source>Minutes from the limit</source>
        <translation>距时限的分钟数</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>Before the state</source>
        <translation>须先于状态</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>the department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>the handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>the lead</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>who accepted it</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>watchers</source>
        <translation>关注人</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Feeders</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>Back about</source>
        <translation>预计恢复</translation>
    </message>
    <message>
        <source>What callers are told</source>
        <translation>统一口径</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>outage</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Compiled</source>
        <comment>outage</comment>
        <translation>已编译</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>outage</comment>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>outage</comment>
        <translation>已公告</translation>
    </message>
    <message>
        <source>Announced anew</source>
        <comment>outage</comment>
        <translation>已变更公告</translation>
    </message>
    <message>
        <source>Called off</source>
        <comment>outage</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Power is out</source>
        <comment>outage</comment>
        <translation>停电中</translation>
    </message>
    <message>
        <source>Power is back</source>
        <comment>outage</comment>
        <translation>已复电</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>outage</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not said</source>
        <comment>outage</comment>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Out now</source>
        <comment>outages</comment>
        <translation>停电中</translation>
    </message>
    <message>
        <source>Announced</source>
        <comment>outages</comment>
        <translation>已公告</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>outages</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>back since %1</source>
        <translation>%1 已恢复</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>nobody knows until when</source>
        <translation>恢复时间未知</translation>
    </message>
    <message>
        <source>%1 past the estimate</source>
        <translation>已超过预计时间 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) linked</source>
        <translation>
            <numerusform>%Ln 张工单已关联</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>contacts, orders linked</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came from people who had called before</source>
        <translation>
            <numerusform>其中 %Ln 次来自此前已来电的客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (said %2)</source>
        <comment>estimate</comment>
        <translation>%1（%2 告知）</translation>
    </message>
    <message>
        <source>%1 (said %2, %3)</source>
        <comment>estimate</comment>
        <translation>%1（%2，%3 告知）</translation>
    </message>
    <message>
        <source>Estimates: %1</source>
        <translation>预计时间变化：%1</translation>
    </message>
    <message>
        <source>Only an order that waited for an outage goes straight to the call-back, when that is over.</source>
        <translation>只有等待停电结束的工单，才能在复电后直接回访。</translation>
    </message>
    <message>
        <source>The outage is over; what is said of it does not change any more.</source>
        <translation>停电已结束，内容不再更改。</translation>
    </message>
    <message>
        <source>The outage is in another state by now.</source>
        <translation>停电状态已经变化。</translation>
    </message>
    <message>
        <source>Say where the power is out.</source>
        <translation>请填写停电区域。</translation>
    </message>
    <message>
        <source>Choose what kind of outage it is.</source>
        <translation>请选择停电类型。</translation>
    </message>
    <message>
        <source>An announcement says why the power is cut.</source>
        <translation>停电公告须说明原因。</translation>
    </message>
    <message>
        <source>Say from when on the power is out.</source>
        <translation>请填写停电开始时间。</translation>
    </message>
    <message>
        <source>An announcement says when the power will be back.</source>
        <translation>停电公告须写明恢复时间。</translation>
    </message>
    <message>
        <source>A major outage is declared and ended by a lead.</source>
        <translation>重大停电由班长宣布和结束。</translation>
    </message>
    <message>
        <source>Write what callers are told: it is offered on all desks.</source>
        <translation>请填写统一口径：所有座席都会用到。</translation>
    </message>
    <message>
        <source>Only an outage that was announced or has begun can be a major one.</source>
        <translation>只有已公告或已开始的停电才能宣布为重大停电。</translation>
    </message>
    <message>
        <source>A planned outage is announced seven days before. Choose “Temporary outage” for a shorter notice.</source>
        <translation>计划停电须提前 7 天公告。时间不足请选择“临时停电”。</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>That time is still to come.</source>
        <translation>该时间尚未到来。</translation>
    </message>
    <message>
        <source>Power is out here</source>
        <translation>所在地区正在停电</translation>
    </message>
    <message>
        <source>Power is out at %1</source>
        <comment>a service</comment>
        <translation>户号 %1 正在停电</translation>
    </message>
    <message>
        <source>Rated %1 by SMS</source>
        <translation>短信评价：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between steps of an order</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), in all %1</source>
        <translation>
            <numerusform>收款 %n 笔，合计 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open orders: the newest %1 of %2, all under To do</source>
        <translation>未结工单 · 共 %2 张，列出最近 %1 张，其余见“待办”</translation>
    </message>
    <message>
        <source>outage over, told in bulk</source>
        <translation>停电批量</translation>
    </message>
    <message>
        <source>Overdue and due today</source>
        <translation>已超时与今日到期</translation>
    </message>
    <message>
        <source>asked to be called %1</source>
        <comment>call-back, at which time</comment>
        <translation>希望回访时段 %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <comment>an order, how long ago</comment>
        <translation>%1受理</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value of a setting</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: holds</source>
        <comment>a row of the decision table</comment>
        <translation>%1：符合</translation>
    </message>
    <message>
        <source>%1: does not hold</source>
        <comment>a row of the decision table</comment>
        <translation>%1：不符合</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <comment>who had the contact</comment>
        <translation>经办 %1</translation>
    </message>
    <message>
        <source>not seen here</source>
        <comment>what a reference means</comment>
        <translation>不在可见范围内</translation>
    </message>
    <message>
        <source>Another team</source>
        <comment>that is not seen here</comment>
        <translation>其他班组</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Nobody is there when it runs by itself: take %1 and %2 out of the text.</source>
        <translation>定时执行时没有座席，请去掉文字里的变量%1、%2。</translation>
    </message>
    <message>
        <source>%1, %2, kept %3</source>
        <comment>payments, those taken back, money</comment>
        <translation>%1，%2，实收 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>收款 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>冲正 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>to the customer</source>
        <comment>a message</comment>
        <translation>发给客户</translation>
    </message>
    <message>
        <source>Choose the result &quot;not reached&quot; first.</source>
        <translation>请先选择结果“未接通”。</translation>
    </message>
    <message>
        <source>It waits for the end of the outage. Press &quot;Do not wait&quot; to send somebody all the same.</source>
        <translation>工单正在等待停电恢复；要立即派人，请按“不再等待”。</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>state of an order that lives on in another</comment>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>head above all that belongs to it</comment>
        <translation>工单</translation>
    </message>
    <message>
        <source>Early shift</source>
        <translation>早班</translation>
    </message>
    <message>
        <source>Middle shift</source>
        <translation>中班</translation>
    </message>
    <message>
        <source>Late shift</source>
        <translation>晚班</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>paused %1 to %2 (waits for outage %3)</source>
        <translation>%1 至 %2 暂停（等待停电事件 %3）</translation>
    </message>
    <message>
        <source>Paused as long as the order waits for outage %1.</source>
        <translation>工单等待停电事件 %1 期间暂停计时。</translation>
    </message>
    <message>
        <source>It goes on although the order waits for outage %1.</source>
        <translation>工单虽在等待停电事件 %1，此时限照常计时。</translation>
    </message>
    <message>
        <source>linked to an outage</source>
        <comment>a contact</comment>
        <translation>已关联停电事件</translation>
    </message>
    <message>
        <source>estimate %1 has passed</source>
        <translation>预计 %1 已过</translation>
    </message>
    <message>
        <source>estimate %1 has passed, ask the lead</source>
        <translation>预计 %1 已过，请问组长</translation>
    </message>
    <message>
        <source>Take the order first: nobody arrives, finds or restores anything before somebody has taken it.</source>
        <translation>请先接单：未接单时不能登记到场、查明结果或恢复。</translation>
    </message>
    <message>
        <source>Call-back due</source>
        <translation>待回访</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
</context>
</TS>
